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
import java.util.List;
import java.util.UUID;
import org.withme.iag.followup.FollowUpEvent.FollowUpAttempted;
import org.withme.iag.followup.FollowUpEvent.FollowUpCancelled;
import org.withme.iag.followup.FollowUpEvent.FollowUpDone;
import org.withme.iag.followup.FollowUpEvent.FollowUpDue;
import org.withme.iag.followup.FollowUpEvent.FollowUpReleased;
import org.withme.iag.followup.FollowUpEvent.FollowUpTaken;

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
    private String takenBy;
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Instant createdAt;
    private Instant endedAt;

    @Version
    private long version;

    protected FollowUp() {}

    void cancel(Instant at) {
        state = FollowUpState.CANCELLED;
        endedAt = at;
    }

    void complete(Outcome cameOfIt, UUID session, String by, Instant at) {
        state = FollowUpState.DONE;
        outcome = cameOfIt;
        sessionId = session;
        doneBy = by;
        endedAt = at;
    }

    /** What is left of its reasons. */
    void restOn(Reason remaining) {
        reason = remaining;
    }

    /** A second reason may want it earlier. */
    void dueAtLatestOn(LocalDate day) {
        if (day.isBefore(dueOn)) {
            dueOn = day;
        }
    }

    FollowUpTaken take(String by, Instant at) {
        takenBy = by;
        takenAt = at;
        return new FollowUpTaken(learnerOrigin, id, by);
    }

    FollowUpReleased release() {
        takenBy = null;
        takenAt = null;
        return new FollowUpReleased(learnerOrigin, id);
    }

    /** Whether somebody else looks after it. */
    boolean isTakenByAnother(String subject) {
        return takenBy != null && !takenBy.equals(subject);
    }

    boolean isTaken() {
        return takenBy != null;
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

    /** Null for a return, which any college where the learner is may welcome. */
    String ukprn() {
        return ukprn;
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
        return new FollowUpDone(learnerOrigin, id, outcome, sessionId);
    }

    FollowUpAttempted attemptedEvent(Way way) {
        return new FollowUpAttempted(learnerOrigin, id, way);
    }

    FollowUpView view(FollowUpView.Beside beside, boolean suspended) {
        return new FollowUpView(
                id,
                learnerId,
                "/v1/learners/" + learnerId,
                beside.reasons().isEmpty() ? reason : beside.reasons().get(0),
                beside.reasons().isEmpty() ? List.of(reason) : beside.reasons(),
                dueOn,
                state,
                suspended && isDue(),
                ukprn,
                FollowUpView.StartFrom.of(beside.ambition()),
                beside.ways(),
                takenBy,
                takenAt,
                beside.attempts(),
                outcome,
                sessionId,
                createdAt,
                endedAt);
    }
}
