package org.withme.advocate.casework;

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
import org.withme.advocate.casework.CaseEvent.CaseClosed;
import org.withme.advocate.casework.CaseEvent.CaseOpened;
import org.withme.advocate.casework.CaseEvent.LearnerReturned;
import org.withme.advocate.referral.AgreedReferral;
import org.withme.platform.problem.Problem;

/** An advocate beside a learner. */
@Entity
@Table(name = "advocacy_case")
class AdvocacyCase {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    /** The id under which its referral was made, and in whose stream its events are; the database keeps it. */
    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private UUID referralId;
    private String ukprn;
    private String advocate;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant openedAt;
    private Instant agreedAt;
    private int attempts;
    private int timesReached;
    private Instant lastAttemptAt;
    private String pauseReason;
    private Instant closedAt;
    private String closedBy;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private LocalDate returnedOn;
    private String planWords;
    private Instant planChangedAt;

    @Version
    private long version;

    protected AdvocacyCase() {}

    /** Written under the id under which its referral was made, so that both follow the learner through merges. */
    static AdvocacyCase opened(UUID id, AgreedReferral referral, String advocate, Instant at) {
        AdvocacyCase opened = new AdvocacyCase();
        opened.id = id;
        opened.learnerId = referral.learnerOrigin();
        opened.referralId = referral.id();
        opened.ukprn = referral.ukprn();
        opened.advocate = advocate;
        opened.state = CaseState.ACCEPTED;
        opened.openedAt = at;
        opened.agreedAt = referral.agreedAt();
        return opened;
    }

    CaseOpened openedEvent() {
        return new CaseOpened(learnerOrigin, id, referralId, advocate);
    }

    /** An attempt to speak with the learner; the first one makes the case active. */
    int attempt(boolean reached, Instant at) {
        requireOpen();
        if (state == CaseState.PAUSED) {
            throw Problem.of(CaseProblem.PAUSED);
        }
        state = CaseState.ACTIVE;
        attempts++;
        timesReached += reached ? 1 : 0;
        lastAttemptAt = lastAttemptAt == null || at.isAfter(lastAttemptAt) ? at : lastAttemptAt;
        return attempts;
    }

    void pause(String reason) {
        requireOpen();
        if (state == CaseState.PAUSED) {
            throw Problem.of(CaseProblem.PAUSED);
        }
        state = CaseState.PAUSED;
        pauseReason = reason;
    }

    void resume() {
        if (state != CaseState.PAUSED) {
            throw Problem.of(CaseProblem.NOT_PAUSED);
        }
        state = attempts == 0 ? CaseState.ACCEPTED : CaseState.ACTIVE;
        pauseReason = null;
    }

    CaseClosed close(Outcome with, String by, Instant at) {
        requireOpen();
        if (with == Outcome.RETURNED && returnedOn == null) {
            throw Problem.of(CaseProblem.NO_RETURN);
        }
        state = CaseState.CLOSED;
        outcome = with;
        pauseReason = null;
        closedAt = at;
        closedBy = by;
        return new CaseClosed(learnerOrigin, id, with);
    }

    /** A learner who reopens it asks for it anew; what anybody else does is no yes of theirs. */
    void reopen(boolean byLearner, Instant at) {
        requireClosed();
        state = CaseState.REOPENED;
        agreedAt = byLearner ? at : null;
        outcome = null;
        closedAt = null;
        closedBy = null;
    }

    LearnerReturned returned(LocalDate day) {
        requireOpen();
        if (returnedOn != null) {
            throw Problem.of(CaseProblem.RETURNED);
        }
        returnedOn = day;
        return new LearnerReturned(learnerOrigin, id, day);
    }

    void plan(String words, Instant at) {
        requireOpen();
        planWords = words;
        planChangedAt = at;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw Problem.of(CaseProblem.CLOSED);
        }
    }

    void requireClosed() {
        if (isOpen()) {
            throw Problem.of(CaseProblem.OPEN);
        }
    }

    boolean isOpen() {
        return state != CaseState.CLOSED;
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    UUID learner() {
        return learnerId;
    }

    UUID learnerOrigin() {
        return learnerOrigin;
    }

    UUID referral() {
        return referralId;
    }

    String ukprn() {
        return ukprn;
    }

    String advocate() {
        return advocate;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    LocalDate returnedOn() {
        return returnedOn;
    }

    PlanView planView() {
        return new PlanView(id, planWords, planChangedAt);
    }

    CaseView view() {
        return new CaseView(
                id,
                learnerId,
                referralId,
                ukprn,
                advocate,
                state,
                openedAt,
                attempts,
                timesReached,
                lastAttemptAt,
                pauseReason,
                closedAt,
                closedBy,
                outcome,
                returnedOn,
                planChangedAt,
                BeforeYouWrite.inCaseAt(ukprn));
    }

    CaseSummary summary() {
        return new CaseSummary(
                id, learnerId, ukprn, advocate, state, openedAt, attempts, closedAt, outcome, returnedOn);
    }
}
