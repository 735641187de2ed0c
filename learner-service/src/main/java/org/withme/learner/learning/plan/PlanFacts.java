package org.withme.learner.learning.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the college's record says that a plan is checked against; what is null the college has not said.
 *
 * @param born the date of birth
 * @param mathGrade in GCSE mathematics at entry
 * @param englishGrade in GCSE English at entry
 * @param priorAttainment as the code of the ILR
 * @param funded16To19 whether a current enrolment is funded as study of 16 to 19 year olds
 * @param onMaths whether a current enrolment is in maths, as far as titles of learning aims are loaded
 * @param onEnglish the same in English
 * @param areAimsNamed whether the titles of all current enrolments are loaded
 */
record PlanFacts(
        @Nullable LocalDate born,
        @Nullable String mathGrade,
        @Nullable String englishGrade,
        @Nullable Integer priorAttainment,
        boolean funded16To19,
        boolean onMaths,
        boolean onEnglish,
        boolean areAimsNamed) {

    /** Of a plan that no college is part of. */
    static final PlanFacts NONE = new PlanFacts(null, null, null, null, false, false, false, false);

    /** The highest level that was reached before, 0 for entry level; null if nobody has said, or there was none. */
    @Nullable Integer priorLevel() {
        if (priorAttainment == null) {
            return null;
        }
        return switch (priorAttainment) {
            case 1 -> 0;
            case 2 -> 1;
            case 3, 4 -> 2;
            case 5, 6 -> 3;
            case 7 -> 4;
            case 8 -> 5;
            case 9 -> 6;
            case 10 -> 7;
            default -> null;
        };
    }
}
