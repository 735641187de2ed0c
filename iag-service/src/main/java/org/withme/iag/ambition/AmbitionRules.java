package org.withme.iag.ambition;

import org.withme.iag.classification.Occupation;
import org.withme.iag.classification.Subject;
import org.withme.platform.http.Change;
import org.withme.platform.problem.Violations;

/** What an ambition can say: the learner's words in any script, of bounded length, and codes that exist (I1). */
final class AmbitionRules {

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_PLACE = 200;
    private static final int MOST_CONFIDENT = 5;

    private AmbitionRules() {}

    static Violations check(Aim aim) {
        Violations violations = new Violations();
        violations.addIf(
                aim.kind() == Kind.AMBITION && aim.words() == null,
                "/words",
                "missing-words",
                "There are no words.",
                "Say it in your own words, or send the kind DONT_KNOW_YET.");
        violations.text("/words", aim.words(), LONGEST_WORDS).text("/place", aim.place(), LONGEST_PLACE);
        violations.addIf(
                aim.occupation() != null && !Occupation.isKnown(aim.occupation()),
                "/occupation",
                "occupation",
                "It is not an occupation of SOC 2020.",
                Occupation.REMEDY);
        violations.addIf(
                aim.sector() != null && !Subject.isKnown(aim.sector()),
                "/sector",
                "sector",
                "It is not a sector subject area.",
                Subject.REMEDY);
        violations.addIf(
                aim.confidence() != null && (aim.confidence() < 1 || aim.confidence() > MOST_CONFIDENT),
                "/confidence",
                "confidence",
                "It is out of range.",
                "Send 1 (not sure at all) to 5 (very sure), or leave it out.");
        return violations;
    }

    static Violations check(Aim revised, ReviseAmbition change) {
        return check(revised).addAll(unclearable(change.kind(), "/kind")).addAll(unclearable(change.first(), "/first"));
    }

    static Violations check(LetGo command) {
        return new Violations().text("/reflection", command.reflection(), LONGEST_WORDS);
    }

    private static Violations unclearable(Change<?> change, String pointer) {
        return new Violations()
                .addIf(
                        change.mentioned() && change.value() == null,
                        pointer,
                        "null",
                        "It cannot be cleared.",
                        "Send a value, or leave it out.");
    }
}
