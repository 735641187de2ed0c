package org.withme.learner.rights.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.record.profile.Learners;
import org.withme.learner.rights.consent.ConsentLedger.Consent;
import org.withme.platform.access.Access;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class DecidingConsents {

    private final Access access;
    private final CurrentCaller callers;
    private final Learners learners;
    private final ConsentLedger ledger;
    private final ConsentConfig ages;
    private final Recipients recipients;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    DecidingConsents(
            Access access,
            CurrentCaller callers,
            Learners learners,
            ConsentLedger ledger,
            ConsentConfig ages,
            Recipients recipients,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.learners = learners;
        this.ledger = ledger;
        this.ages = ages;
        this.recipients = recipients;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ConsentView give(UUID learner, GiveConsent command) {
        access.require(ConsentAccess.mayDecide(learner));
        learners.require(learner);
        return idempotency.onceFor(learner, ConsentView.class, () -> record(learner, command));
    }

    /** Withdrawing what is withdrawn changes nothing. */
    @Transactional
    ConsentView withdraw(UUID learner, UUID consentId) {
        access.require(ConsentAccess.mayDecide(learner));
        learners.queueDecisions(learner);
        Consent consent = ledger.consent(learner, consentId).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        if (consent.withdrawnAt() != null) {
            return consent.view();
        }
        Caller caller = callers.get();
        ConsentEntry withdrawal = consent.given().withdrawn(caller.subject(), Capacity.of(caller), clock.instant());
        ledger.persistAndFlush(withdrawal);
        outbox.append(withdrawal.withdrawnEvent());
        return consent.given().view(withdrawal.recordedAt());
    }

    private ConsentView record(UUID learner, GiveConsent command) {
        ConsentRules.check(command, recipients.of(learner)).orThrow();
        requireOwnDecision(learner, Purpose.of(command.purpose()).orElseThrow());
        learners.queueDecisions(learner);
        if (ledger.stands(learner, command.purpose(), command.recipient())) {
            throw Problem.of(ConsentProblem.CONSENT_ALREADY_GIVEN);
        }
        Caller caller = callers.get();
        ConsentEntry entry =
                ConsentEntry.given(learner, command, caller.subject(), Capacity.of(caller), clock.instant());
        ledger.persistAndFlush(entry);
        outbox.append(entry.givenEvent());
        return entry.view(null);
    }

    private void requireOwnDecision(UUID learner, Purpose purpose) {
        if (!ConsentRules.decidesAlone(purpose, learners.dateOfBirth(learner), LocalDate.now(clock), ages)) {
            throw Problem.of(ConsentProblem.DECISION_OF_ANOTHER);
        }
    }
}
