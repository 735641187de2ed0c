package org.withme.samples.cycle.two;

import org.withme.samples.cycle.one.Hen;

public record Egg(Hen from) {}
