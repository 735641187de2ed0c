package org.withme.advocate.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.advocate.referral.AgreedOutreach;
import org.withme.advocate.referral.DoNotContact;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;

/** Every attempt to speak with a learner is logged, and only what the learner allows is one (V4). */
@ApplicationScoped
class LoggingContacts {

    private final CaseAccess access;
    private final Cases cases;
    private final CaseContacts contacts;
    private final DoNotContact doNotContact;
    private final LeavingDays leavingDays;
    private final AgreedOutreach outreach;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    LoggingContacts(
            CaseAccess access,
            Cases cases,
            CaseContacts contacts,
            DoNotContact doNotContact,
            LeavingDays leavingDays,
            AgreedOutreach outreach,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.contacts = contacts;
        this.doNotContact = doNotContact;
        this.leavingDays = leavingDays;
        this.outreach = outreach;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Effort("case-contact")
    ContactView log(UUID caseId, LogContact command) {
        AdvocacyCase of = access.requireAdvocating(caseId);
        return idempotency.onceFor(of.learner(), ContactView.class, () -> log(of, command));
    }

    private ContactView log(AdvocacyCase of, LogContact command) {
        Instant now = clock.instant();
        CaseRules.check(command, of.openedAt(), now).orThrow();
        Channel channel = Channel.valueOf(command.channel());
        cases.lock(of);
        requireAllowed(of, channel);
        Instant happenedAt = command.happenedAt() == null ? now : command.happenedAt();
        int attempt = of.attempt(command.reached(), happenedAt);
        CaseContact contact = CaseContact.logged(of.id(), attempt, channel, command, access.party(of), now);
        contacts.persistAndFlush(contact);
        outbox.append(contact.loggedEvent(of.learnerOrigin()));
        return contact.view();
    }

    private void requireAllowed(AdvocacyCase of, Channel channel) {
        doNotContact.requireNotSet(of.learner());
        if (!CaseRules.mayContact(
                leavingDays.of(of.learner(), of.ukprn()),
                of.agreedAt(),
                outreach.of(of.learner()),
                of.ukprn(),
                channel)) {
            throw Problem.of(CaseProblem.NO_CONSENT);
        }
    }
}
