package org.withme.learner.record.duplicates;

/**
 * Which pairs are somebody's: those inside one college, or those across colleges.
 *
 * @param ukprn the college; null for across
 */
record Scope(String ukprn) {

    static final Scope ACROSS = new Scope(null);

    boolean isAcross() {
        return ukprn == null;
    }
}
