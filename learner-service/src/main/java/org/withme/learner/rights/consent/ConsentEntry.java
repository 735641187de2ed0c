package org.withme.learner.rights.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.withme.learner.rights.consent.ConsentEvent.ConsentGiven;
import org.withme.learner.rights.consent.ConsentEvent.ConsentWithdrawn;

/** One line of the ledger; nothing in it ever changes. */
@Entity
@Table(name = "consent_entry")
@Immutable
class ConsentEntry {

    @Id
    private UUID id;

    private UUID learnerId;

    /** The id that it was written under, whose stream tells all of it (L3). */
    private UUID learnerOrigin;

    private UUID consentId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String purpose;
    private String recipient;
    private List<String> scope;
    private String wordingVersion;
    private String recordedBy;
    private String capacity;
    private Instant recordedAt;

    enum Decision {
        GIVEN,
        WITHDRAWN
    }

    protected ConsentEntry() {}

    static ConsentEntry given(UUID learner, GiveConsent command, String by, String capacity, Instant at) {
        ConsentEntry entry = new ConsentEntry();
        entry.id = UuidCreator.getTimeOrderedEpoch();
        entry.learnerId = learner;
        entry.learnerOrigin = learner;
        entry.consentId = UuidCreator.getTimeOrderedEpoch();
        entry.decision = Decision.GIVEN;
        entry.purpose = command.purpose();
        entry.recipient = command.recipient();
        entry.scope = command.scope().stream().sorted().toList();
        entry.wordingVersion = command.wordingVersion();
        entry.recordedBy = by;
        entry.capacity = capacity;
        entry.recordedAt = at;
        return entry;
    }

    ConsentEntry withdrawn(String by, String inCapacity, Instant at) {
        ConsentEntry entry = new ConsentEntry();
        entry.id = UuidCreator.getTimeOrderedEpoch();
        entry.learnerId = learnerId;
        entry.learnerOrigin = learnerOrigin;
        entry.consentId = consentId;
        entry.decision = Decision.WITHDRAWN;
        entry.purpose = purpose;
        entry.recipient = recipient;
        entry.scope = scope;
        entry.wordingVersion = wordingVersion;
        entry.recordedBy = by;
        entry.capacity = inCapacity;
        entry.recordedAt = at;
        return entry;
    }

    UUID id() {
        return id;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    ConsentGiven givenEvent() {
        return new ConsentGiven(learnerOrigin, consentId, purpose, recipient, scope, wordingVersion);
    }

    ConsentWithdrawn withdrawnEvent() {
        return new ConsentWithdrawn(learnerOrigin, consentId, purpose, recipient, scope, wordingVersion);
    }

    /** What was given, and since when it is withdrawn; null if it stands. */
    ConsentView view(Instant withdrawnAt) {
        return new ConsentView(
                consentId,
                learnerId,
                purpose,
                recipient,
                List.copyOf(scope),
                wordingVersion,
                withdrawnAt == null ? "GIVEN" : "WITHDRAWN",
                recordedAt,
                withdrawnAt);
    }
}
