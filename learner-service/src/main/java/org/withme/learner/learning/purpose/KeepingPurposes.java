package org.withme.learner.learning.purpose;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.learner.people.access.ActingCollege;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;

/** Each change is a new version; what was sent out with an earlier one stays as it is. */
@ApplicationScoped
@Effort("tutorial-purpose")
class KeepingPurposes {

    private final PurposeAccess purposeAccess;
    private final Access access;
    private final Purposes purposes;
    private final Idempotency idempotency;
    private final Clock clock;

    KeepingPurposes(
            PurposeAccess purposeAccess, Access access, Purposes purposes, Idempotency idempotency, Clock clock) {
        this.purposeAccess = purposeAccess;
        this.access = access;
        this.purposes = purposes;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    PurposeView add(String ukprn, WritePurpose command) {
        ActingCollege college = purposeAccess.requireWriting(ukprn);
        return idempotency.once(PurposeView.class, () -> {
            PurposeRules.check(command).orThrow();
            Purpose added = written(UuidCreator.getTimeOrderedEpoch(), 1, command);
            purposes.add(ukprn, added, true, college.subject(), clock.instant());
            return PurposeView.of(added);
        });
    }

    /** A withdrawn one is offered again. */
    @Transactional
    PurposeView change(String ukprn, UUID purpose, WritePurpose command, Precondition ifMatch) {
        ActingCollege college = purposeAccess.requireWriting(ukprn);
        Purpose current = purposes.lock(ukprn, purpose).orElseThrow(access::absent);
        ifMatch.matches(PurposeView.of(current));
        PurposeRules.check(command).orThrow();
        Purpose changed = written(purpose, current.version() + 1, command);
        purposes.add(ukprn, changed, true, college.subject(), clock.instant());
        return PurposeView.of(changed);
    }

    @Transactional
    void withdraw(String ukprn, UUID purpose, Precondition ifMatch) {
        ActingCollege college = purposeAccess.requireWriting(ukprn);
        Purpose current = purposes.lock(ukprn, purpose)
                .filter(latest -> purposes.offered(ukprn, purpose).isPresent())
                .orElseThrow(access::absent);
        ifMatch.matches(PurposeView.of(current));
        Purpose last = new Purpose(
                purpose,
                current.version() + 1,
                current.title(),
                current.whatToExpect(),
                current.whatYouLeaveWith(),
                current.inPlainWords(),
                current.minutes());
        purposes.add(ukprn, last, false, college.subject(), clock.instant());
    }

    private static Purpose written(UUID id, int version, WritePurpose command) {
        return new Purpose(
                id,
                version,
                command.title(),
                command.whatToExpect(),
                command.whatYouLeaveWith(),
                command.inPlainWords(),
                command.minutes());
    }
}
