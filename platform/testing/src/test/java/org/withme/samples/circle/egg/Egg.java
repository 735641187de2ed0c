package org.withme.samples.circle.egg;

import org.withme.samples.circle.hen.Hen;

public record Egg(Hen from) {}
