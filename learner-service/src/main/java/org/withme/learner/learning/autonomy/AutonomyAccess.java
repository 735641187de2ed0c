package org.withme.learner.learning.autonomy;

import static org.withme.learner.people.access.Relations.besideToday;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Stages are between the learner and those who mentor or teach them, while they are at that college. */
final class AutonomyAccess {

    /** In which somebody agrees with a learner what they decide alone, the closest first. */
    static final List<String> BESIDE = List.of(Roles.MENTOR, Roles.TUTOR);

    private AutonomyAccess() {}

    static Policy mayRead(UUID learner, LocalDate today) {
        return Policy.read(
                "read-autonomy", Aspects.AUTONOMY, learner, theLearner(learner).or(beside(learner, today)));
    }

    static Policy mayMove(UUID learner, LocalDate today) {
        return Policy.change(
                "move-autonomy", Aspects.AUTONOMY, learner, theLearner(learner).or(beside(learner, today)));
    }

    static Policy mayReview(UUID learner, LocalDate today) {
        return Policy.change("review-autonomy", Aspects.AUTONOMY, learner, beside(learner, today));
    }

    /** Whether they are beside the learner in this role. */
    static Policy mayMoveAs(UUID learner, String role, LocalDate today) {
        return Policy.change("move-autonomy-as-" + role, Aspects.AUTONOMY, learner, besideToday(role, today));
    }

    /** Nobody is beside themselves. */
    private static BiPredicate<Caller, List<Grant>> beside(UUID learner, LocalDate today) {
        return BESIDE.stream()
                .map(role -> besideToday(role, today))
                .reduce((caller, grants) -> false, BiPredicate::or)
                .and((caller, grants) -> !caller.is(learner));
    }
}
