package org.withme.learner.learning.recognition;

import static org.withme.learner.people.access.Relations.atCurrentCollegeIn;
import static org.withme.learner.people.access.Relations.besideToday;
import static org.withme.learner.people.access.Relations.onTheTeam;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.Relations;
import org.withme.platform.access.Policy;

/** Whoever is on the team recognises and reads; the learner reads and removes. */
final class RecognitionAccess {

    private RecognitionAccess() {}

    /** While the learner is at their college; nobody recognises themselves. */
    static Policy mayGive(UUID learner, LocalDate today) {
        return Policy.change(
                "recognise",
                Aspects.RECOGNITION,
                learner,
                Relations.TEAM_ROLES.stream()
                        .map(role -> besideToday(role, today))
                        .reduce((caller, grants) -> false, BiPredicate::or)
                        .and((caller, grants) -> !caller.is(learner)));
    }

    /** Whether they are on the team in this role. */
    static Policy mayGiveAs(UUID learner, String role, LocalDate today) {
        return Policy.change("recognise-as-" + role, Aspects.RECOGNITION, learner, besideToday(role, today));
    }

    static Policy mayRead(UUID learner) {
        return Policy.read(
                "read-recognitions",
                Aspects.RECOGNITION,
                learner,
                theLearner(learner).or(onTheTeam()));
    }

    /** What others recognised, while the learner is at their college. */
    static Policy mayReadOthers(UUID learner, LocalDate today) {
        return Policy.change(
                "read-recognitions-of-others",
                Aspects.RECOGNITION,
                learner,
                onTheTeam().and(atCurrentCollegeIn(today, Relations.TEAM_ROLES.toArray(String[]::new))));
    }

    static Policy mayRemove(UUID learner) {
        return Policy.change("remove-recognition", Aspects.RECOGNITION, learner, theLearner(learner));
    }
}
