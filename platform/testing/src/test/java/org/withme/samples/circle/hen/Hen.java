package org.withme.samples.circle.hen;

import org.withme.samples.circle.egg.Egg;

public record Hen(Egg from) {}
