package org.withme.learner.learning.tutorial;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Problem;

/** A learner and somebody beside them meet, or are to. */
@Entity
@Table(name = "tutorial")
class Tutorial {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private String ukprn;
    private UUID sittingId;

    @Embedded
    private Why why;

    private Instant startsAt;
    private Instant endsAt;

    /** When all of its sitting were to meet. */
    private Instant sittingStartsAt;

    /** Null until one of the learner's mentors answers what the learner proposed. */
    private String heldBy;

    @Enumerated(EnumType.STRING)
    private Side invitedBy;

    private Instant invitedAt;

    @Enumerated(EnumType.STRING)
    private TutorialState state;

    /** Whose answer is awaited, to the other time if there is one. */
    @Enumerated(EnumType.STRING)
    private Side asked;

    private Instant askedAt;
    private Instant otherStartsAt;
    private int sequence;
    private Instant changedAt;

    /** Null of what is not closed. */
    @Embedded
    private Afterwards afterwards;

    /** Null until the learner says it. */
    @Embedded
    private Rating rating;

    @Version
    private long version;

    protected Tutorial() {}

    /** Of whom, at which college, together with whom. */
    record Of(UUID learner, String ukprn, UUID sitting) {}

    /** @param staff who invites, and holds it; null if the learner asks their mentors */
    static Tutorial invited(UUID id, Of of, Meeting meeting, @Nullable String staff, Instant now) {
        Side by = staff == null ? Side.LEARNER : Side.STAFF;
        Tutorial tutorial = new Tutorial();
        tutorial.id = id;
        tutorial.learnerId = of.learner();
        tutorial.learnerOrigin = of.learner();
        tutorial.ukprn = of.ukprn();
        tutorial.sittingId = of.sitting();
        tutorial.why = Why.of(meeting);
        tutorial.startsAt = meeting.startsAt();
        tutorial.sittingStartsAt = meeting.startsAt();
        tutorial.endsAt = meeting.startsAt().plus(meeting.length());
        tutorial.heldBy = staff;
        tutorial.invitedBy = by;
        tutorial.invitedAt = now;
        tutorial.state = TutorialState.INVITED;
        tutorial.ask(by.other(), now);
        tutorial.changedAt = now;
        return tutorial;
    }

    void answer(AnswerTutorial answer, Side by, Instant now) {
        requireThatItIsAhead(now);
        boolean anew = answer.answer() == Reply.OTHER_TIME && state == TutorialState.AGREED && asked == null;
        if (asked != by && !anew) {
            throw Problem.of(TutorialProblem.NOT_ASKED);
        }
        switch (answer.answer()) {
            case ACCEPT -> accept(now);
            case DECLINE -> decline(by, now);
            case OTHER_TIME -> {
                otherStartsAt = answer.startsAt();
                ask(by.other(), now);
            }
        }
        changedAt = now;
    }

    void letHold(String staff) {
        heldBy = staff;
    }

    private void accept(Instant now) {
        if (otherStartsAt != null) {
            if (otherStartsAt.isBefore(now)) {
                throw Problem.of(TutorialProblem.IS_OVER);
            }
            putOffTo(otherStartsAt);
        }
        state = TutorialState.AGREED;
        askNobody();
    }

    /** A no to another time leaves the first one: agreed if it was, else with the side that has not answered to it. */
    private void decline(Side by, Instant now) {
        if (otherStartsAt == null) {
            state = TutorialState.DECLINED;
            sequence++;
            askNobody();
            return;
        }
        otherStartsAt = null;
        if (state == TutorialState.AGREED) {
            askNobody();
        } else {
            ask(by.other(), now);
        }
    }

    void cancel(Instant now) {
        if (state != TutorialState.MOVED) {
            requireThatItIsAhead(now);
        }
        state = TutorialState.CANCELLED;
        sequence++;
        askNobody();
        changedAt = now;
    }

    /** With its sitting; the learner is asked about the new time. */
    void move(Instant to, Instant now) {
        putOffTo(to);
        sittingStartsAt = to;
        state = TutorialState.INVITED;
        ask(Side.LEARNER, now);
        changedAt = now;
    }

    /** True if it says something new. */
    boolean close(Outcome outcome, Instant now) {
        if (state == outcome.state()) {
            return false;
        }
        afterwards = afterwards();
        if (state.isOpen()) {
            afterwards.agreed(state == TutorialState.AGREED && asked == null);
        }
        if (outcome == Outcome.MOVED || state == TutorialState.MOVED) {
            sequence++;
        }
        state = outcome.state();
        askNobody();
        changedAt = now;
        return true;
    }

    /** Whether the learner asked for another time and was not answered. */
    boolean waitsForStaff() {
        return state.isOpen() && asked == Side.STAFF;
    }

    boolean hasBegunBy(Instant now) {
        return !startsAt.isAfter(now);
    }

    void requireThatItIsAhead(Instant now) {
        boolean otherIsAhead = otherStartsAt != null && otherStartsAt.isAfter(now);
        if (!state.isOpen() || hasBegunBy(now) && !otherIsAhead) {
            throw Problem.of(TutorialProblem.IS_OVER);
        }
    }

    void requireThatItHasBegun(Instant now) {
        if (state == TutorialState.DECLINED || state == TutorialState.CANCELLED) {
            throw Problem.of(TutorialProblem.IS_OVER);
        }
        if (!hasBegunBy(now)) {
            throw Problem.of(TutorialProblem.HAS_NOT_BEGUN);
        }
        if (state != TutorialState.AGREED && state != TutorialState.CAME) {
            throw Problem.of(TutorialProblem.DID_NOT_TAKE_PLACE);
        }
    }

    void rate(RateTutorial said, Instant now) {
        rating = Rating.of(said, now);
    }

    /** Whether the learner agreed to, or asked for, another time than its sitting has. */
    boolean hasOwnTime() {
        return otherStartsAt != null || !startsAt.equals(sittingStartsAt);
    }

    Afterwards afterwards() {
        return afterwards == null ? new Afterwards() : afterwards;
    }

    private void putOffTo(Instant to) {
        startsAt = to;
        endsAt = to.plus(Duration.ofMinutes(why.minutes()));
        otherStartsAt = null;
        sequence++;
    }

    private void ask(Side side, Instant now) {
        asked = side;
        askedAt = now;
    }

    private void askNobody() {
        asked = null;
        askedAt = null;
        otherStartsAt = null;
    }

    UUID id() {
        return id;
    }

    UUID learner() {
        return learnerId;
    }

    /** In whose stream its events are. */
    UUID origin() {
        return learnerOrigin;
    }

    String ukprn() {
        return ukprn;
    }

    UUID sitting() {
        return sittingId;
    }

    Instant startsAt() {
        return startsAt;
    }

    /** When it is too late for an answer. */
    Instant answeredBy() {
        return otherStartsAt == null || otherStartsAt.isBefore(startsAt) ? startsAt : otherStartsAt;
    }

    TutorialState state() {
        return state;
    }

    String heldBy() {
        return heldBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    WorthIt worthIt() {
        return rating == null ? null : rating.worthIt();
    }

    /** When and where it stands; the rest is put beside it. */
    TutorialView.Core core() {
        return new TutorialView.Core(
                why, startsAt, endsAt, state, asked, otherStartsAt, invitedBy, rating == null ? null : rating.words());
    }
}
