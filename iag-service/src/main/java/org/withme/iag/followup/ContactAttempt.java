package org.withme.iag.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody tried to reach the learner, and did not. */
@Entity
@Table(name = "contact_attempt")
class ContactAttempt {

    @Id
    private UUID id;

    private UUID followUpId;

    @Enumerated(EnumType.STRING)
    private Way way;

    private String triedBy;
    private Instant triedAt;

    protected ContactAttempt() {}

    static ContactAttempt of(UUID followUp, Way way, String by, Instant at) {
        ContactAttempt attempt = new ContactAttempt();
        attempt.id = UuidCreator.getTimeOrderedEpoch();
        attempt.followUpId = followUp;
        attempt.way = way;
        attempt.triedBy = by;
        attempt.triedAt = at;
        return attempt;
    }

    UUID followUp() {
        return followUpId;
    }

    ContactAttemptView view() {
        return new ContactAttemptView(way, triedBy, triedAt);
    }
}
