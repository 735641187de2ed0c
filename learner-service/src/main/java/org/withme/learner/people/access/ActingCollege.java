package org.withme.learner.people.access;

import org.jspecify.annotations.Nullable;

/**
 * A college and the one who acts for it.
 *
 * @param ukprn null if they act for nobody's college
 * @param capacity the role in which they act
 */
public record ActingCollege(@Nullable String ukprn, String subject, String capacity) {}
