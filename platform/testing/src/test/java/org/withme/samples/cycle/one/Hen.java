package org.withme.samples.cycle.one;

import org.withme.samples.cycle.two.Egg;

public record Hen(Egg from) {}
