package org.withme.learner.people.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.withme.learner.people.rows.ReadRow;
import org.withme.learner.people.rows.StatedLearners;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;

/** The transactions of {@link LoadingRegisters}. */
@ApplicationScoped
@Effort("register")
class KeepingRegisters {

    private final Register register;
    private final StatedLearners learners;
    private final Idempotency idempotency;
    private final Clock clock;

    KeepingRegisters(Register register, StatedLearners learners, Idempotency idempotency, Clock clock) {
        this.register = register;
        this.learners = learners;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What was answered to the same request before. */
    @Transactional
    Optional<AttendanceLoaded> answered() {
        return idempotency.answered(AttendanceLoaded.class);
    }

    /** Some of the rows of a request: all of them that can be taken, or, if something fails, none. */
    @Transactional
    void keep(String ukprn, List<ReadRow<MarkRow>> rows, RegisterTally tally, boolean dryRun) {
        register.lock(ukprn);
        Map<Session, String> said = tally.take(rows, learners.named(ukprn, RegisterTally.references(rows)));
        Map<Session, String> standing = register.standing(ukprn, said.keySet());
        Map<Session, String> changed = new HashMap<>(said);
        changed.entrySet().removeAll(standing.entrySet());
        if (!dryRun && !changed.isEmpty()) {
            register.mark(ukprn, changed, clock.instant(), LocalDate.now(clock));
        }
        int corrected =
                (int) changed.keySet().stream().filter(standing::containsKey).count();
        tally.count(changed.size() - corrected, corrected, said.size() - changed.size());
    }

    /** Keeps the answer for the same request sent again. */
    @Transactional
    AttendanceLoaded answer(AttendanceLoaded loaded) {
        return idempotency.once(AttendanceLoaded.class, () -> loaded);
    }
}
