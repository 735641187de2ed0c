package org.withme.learner.people.access;

/**
 * A college and the one who acts for it.
 *
 * @param capacity the role in which they act
 */
public record ActingCollege(String ukprn, String subject, String capacity) {}
