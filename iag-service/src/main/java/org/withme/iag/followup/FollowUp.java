package org.withme.iag.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.iag.ambition.AmbitionFacts;
import org.withme.iag.followup.FollowUpEvent.FollowUpCancelled;
import org.withme.iag.followup.FollowUpEvent.FollowUpDone;
import org.withme.iag.followup.FollowUpEvent.FollowUpDue;

/** A contact that is due, was made, or is not wanted any more. Reactions insert it, so that a cause counts once. */
@Entity
@Table(name = "follow_up")
class FollowUp {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private String ukprn;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private UUID causedBy;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    private boolean announced;
    private UUID sessionId;
    private String doneBy;
    private Instant createdAt;
    private Instant endedAt;

    @Version
    private long version;

    protected FollowUp() {}

    void cancel(Instant at) {
        state = FollowUpState.CANCELLED;
        endedAt = at;
    }

    void complete(UUID session, String by, Instant at) {
        state = FollowUpState.DONE;
        sessionId = session;
        doneBy = by;
        endedAt = at;
    }

    /** Somebody is told that it is due. */
    void announce() {
        announced = true;
    }

    boolean isDue() {
        return state == FollowUpState.DUE;
    }

    boolean isAnnounced() {
        return announced;
    }

    UUID id() {
        return id;
    }

    UUID learner() {
        return learnerId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** Whose work it is: the college's of the cause, else any college's where the learner is. */
    boolean isOf(String college) {
        return ukprn == null || ukprn.equals(college);
    }

    FollowUpDue dueEvent() {
        return new FollowUpDue(learnerOrigin, id, reason, dueOn, causedBy);
    }

    FollowUpCancelled cancelledEvent() {
        return new FollowUpCancelled(learnerOrigin, id);
    }

    FollowUpDone doneEvent() {
        return new FollowUpDone(learnerOrigin, id, sessionId);
    }

    FollowUpView view(AmbitionFacts ambition, boolean suspended) {
        return new FollowUpView(
                id,
                learnerId,
                reason,
                dueOn,
                state,
                suspended && isDue(),
                ukprn,
                FollowUpView.StartFrom.of(ambition),
                sessionId,
                createdAt,
                endedAt);
    }
}
