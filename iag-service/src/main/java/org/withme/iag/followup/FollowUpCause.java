package org.withme.iag.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event that made a contact due, until it lapses. Reactions insert it, so that it counts once. */
@Entity
@Table(name = "follow_up_cause")
class FollowUpCause {

    @Id
    private UUID eventId;

    private UUID followUpId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private boolean lapsed;
    private Instant notedAt;

    protected FollowUpCause() {}

    void lapse() {
        lapsed = true;
    }

    boolean stands() {
        return !lapsed;
    }

    UUID followUp() {
        return followUpId;
    }

    Reason reason() {
        return reason;
    }
}
