package org.withme.iag.ambition;

import java.time.LocalDate;
import org.withme.iag.classification.ClassificationRule;
import org.withme.iag.classification.Occupation;
import org.withme.iag.classification.Subject;
import org.withme.platform.http.Change;
import org.withme.platform.problem.Violations;
import org.withme.platform.said.Said;
import org.withme.platform.said.SaidRule;

/** What an ambition can say: the learner's words in any script, of bounded length, and codes that exist (I1). */
final class AmbitionRules {

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_PLACE = 200;
    private static final int MOST_CONFIDENT = 5;

    private AmbitionRules() {}

    static Violations check(Aim aim) {
        return new Violations()
                .addIf(aim.kind() == Kind.AMBITION && aim.words() == null, "/words", AmbitionRule.NO_WORDS)
                .text("/words", aim.words(), LONGEST_WORDS)
                .text("/place", aim.place(), LONGEST_PLACE)
                .addIf(
                        aim.occupation() != null && !Occupation.isKnown(aim.occupation()),
                        "/occupation",
                        ClassificationRule.NOT_AN_OCCUPATION)
                .addIf(
                        aim.sector() != null && !Subject.isKnown(aim.sector()),
                        "/sector",
                        ClassificationRule.NOT_A_SECTOR)
                .range("/confidence", aim.confidence(), 1, MOST_CONFIDENT, AmbitionRule.CONFIDENCE_OUT_OF_RANGE);
    }

    /** @param byLearner whether the learner themselves declares it */
    static Violations check(DeclareAmbition command, boolean byLearner, LocalDate today) {
        Violations violations = check(Aim.of(command));
        return byLearner
                ? violations.addIf(command.said() != null, "/said", SaidRule.YOUR_OWN_WORDS)
                : violations
                        .addIf(Boolean.TRUE.equals(command.first()), "/first", AmbitionRule.FIRST_IS_THE_LEARNERS)
                        .addAll(Said.of(command.said()).check(today));
    }

    static Violations check(Aim revised, ReviseAmbition change) {
        return check(revised).addAll(unclearable(change.kind(), "/kind")).addAll(unclearable(change.first(), "/first"));
    }

    static Violations check(LetGo command) {
        return new Violations().text("/reflection", command.reflection(), LONGEST_WORDS);
    }

    private static Violations unclearable(Change<?> change, String pointer) {
        return new Violations()
                .addIf(change.mentioned() && change.value() == null, pointer, AmbitionRule.NOT_TO_BE_CLEARED);
    }
}
