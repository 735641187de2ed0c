package org.withme.assessment.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.assessment.credential.CredentialEvent.CredentialTakenBack;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Violations;

/** A credential is not to be relied on any more: its place in the status list says so at once. What a record holds goes with it. */
@ApplicationScoped
class TakingBackCredentials {

    private static final int LONGEST_REASON = 4000;

    private final CredentialAccess access;
    private final Credentials credentials;
    private final StatusEntries entries;
    private final Outbox outbox;
    private final Clock clock;

    TakingBackCredentials(
            CredentialAccess access, Credentials credentials, StatusEntries entries, Outbox outbox, Clock clock) {
        this.access = access;
        this.credentials = credentials;
        this.entries = entries;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Effort("credential")
    @Transactional
    CredentialSummary takeBack(UUID id, TakeBackCredential command) {
        IssuedCredential credential = access.requireToTakeBack(id);
        String capacity = access.capacity(credential.learner());
        String remedy = "Say why in 1 to " + LONGEST_REASON + " characters.";
        Violations violations = new Violations();
        (capacity.equals(Roles.LEARNER)
                        ? violations.text("/reason", command.reason(), LONGEST_REASON, remedy)
                        : violations.requiredText("/reason", command.reason(), LONGEST_REASON, remedy))
                .orThrow();
        Instant now = clock.instant();
        if (takeBack(credential, capacity, command.reason(), now)) {
            credentials.in(id).forEach(held -> takeBack(held, capacity, command.reason(), now));
            outbox.append(new CredentialTakenBack(
                    credential.origin(),
                    id,
                    credential.kind(),
                    credential.assessment(),
                    credential.title(),
                    capacity,
                    credential.place().ukprn()));
        }
        return credentials.find(id).orElseThrow().summary(now);
    }

    private boolean takeBack(IssuedCredential credential, String capacity, String reason, Instant now) {
        entries.revoke(credential.place(), now);
        return credentials.takeBack(credential.id(), access.subject(), capacity, reason, now);
    }
}
