package org.withme.learner.people.team;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is beside a learner.
 *
 * @param ukprn the college for which they are
 * @param role as the identity provider calls it
 * @param through the name of the group that gave them their place; null if they were named by hand
 */
public record Beside(
        String ukprn, String name, String role, @Nullable String through) {}
