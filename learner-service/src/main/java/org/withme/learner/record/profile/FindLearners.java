package org.withme.learner.record.profile;

import java.util.Locale;

/** A question for learners, as it was asked. */
record FindLearners(String ukprn, String learnRefNumber, String uln, String cursor, Integer limit) {

    /** What a cursor is bound to. */
    String filter() {
        return "learners?ukprn=" + ukprn + "&learnRefNumber=" + reference() + "&uln=" + uln;
    }

    /** Colleges' references are compared in upper case. */
    String reference() {
        return learnRefNumber == null ? null : learnRefNumber.toUpperCase(Locale.ROOT);
    }

    boolean isAbout(String college) {
        return ukprn == null || ukprn.equals(college);
    }
}
