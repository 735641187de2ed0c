package org.withme.learner.learning.autonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** On which of the two sides the caller is: the learner's, or that of a college. */
@Singleton
class Sides {

    private final Access access;
    private final CurrentCaller callers;
    private final Clock clock;

    Sides(Access access, CurrentCaller callers, Clock clock) {
        this.access = access;
        this.callers = callers;
        this.clock = clock;
    }

    /** Somebody, and in which role. */
    record Side(String subject, String capacity) {

        boolean isTheLearner() {
            return Roles.LEARNER.equals(capacity);
        }
    }

    Side of(UUID learner) {
        Caller caller = callers.get();
        return new Side(caller.subject(), caller.isLearner(learner) ? Roles.LEARNER : beside(learner));
    }

    /** The college whose matters they see; null of the learner, who sees all of theirs. */
    @Nullable String college(UUID learner) {
        Caller caller = callers.get();
        return caller.isLearner(learner) ? null : caller.ukprn().orElseThrow(access::absent);
    }

    private String beside(UUID learner) {
        LocalDate today = LocalDate.now(clock);
        return AutonomyAccess.BESIDE.stream()
                .filter(role -> access.permits(AutonomyAccess.mayMoveAs(learner, role, today)))
                .findFirst()
                .orElseThrow(access::absent);
    }
}
