package org.withme.learner.people.rows;

import java.util.Locale;
import org.withme.platform.problem.Rule;

/** A learner as a row names them: by the reference of the college's returns. */
public final class LearnerReference {

    public static final int LONGEST = 12;

    /** Of a reference under which no return lists anybody. */
    public static final Rule NOT_KNOWN = RowRule.LEARNER_NOT_KNOWN;

    private LearnerReference() {}

    /** As returns are kept by it. */
    public static String kept(String stated) {
        return stated.strip().toUpperCase(Locale.ROOT);
    }
}
