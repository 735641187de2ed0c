package org.withme.learner.learning.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.PlanEvent.GoalChanged;
import org.withme.learner.learning.plan.PlanEvent.GoalSaidAnswered;
import org.withme.learner.learning.plan.PlanEvent.GoalWritten;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Heard;

/** A goal of a learner: the sentence in which they say what they want to reach, and where it stands. */
@Entity
@Table(name = "goal")
class Goal extends OfAPlan {

    @Embedded
    private GoalText text;

    /** For {@link ComparingTexts} alone. */
    private byte[] wordsHash;

    private LocalDate target;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    @Enumerated(EnumType.STRING)
    private Side startedBy;

    private Instant writtenAt;

    /** Since when it waits to be agreed as it reads; null of what was agreed from the start. */
    private Instant proposedAt;

    /** That staff said yes to it, or that it was agreed elsewhere, before anything was signed here. */
    private boolean agreedBefore;

    private Instant startedAt;
    private Instant endedAt;

    /** When somebody last said that it was looked at. */
    private LocalDate lookedAtOn;

    /** When the learner last decided alone what else they would have proposed. */
    private Instant aloneAt;

    /** The number of the last version in which it was agreed. */
    private Integer agreedIn;

    @Embedded
    private Heard said;

    @Embedded
    private GoalSource source;

    protected Goal() {}

    private Goal(UUID id, PlanKey plan) {
        super(id, plan);
    }

    /** @param alone whether nobody else has to agree to it */
    static Goal written(UUID id, PlanKey plan, NewGoal begun, boolean alone, Instant at) {
        Goal goal = new Goal(id, plan);
        goal.say(begun.text());
        goal.target = begun.target();
        goal.state = alone ? GoalState.AGREED : GoalState.PROPOSED;
        goal.startedBy = begun.startedBy();
        goal.writtenAt = at;
        goal.proposedAt = alone ? null : at;
        goal.said = begun.said();
        return goal;
    }

    /**
     * From where it was kept before: nothing of it is asked again.
     *
     * @param plan of the record under which the college states the learner, so that it parts again with it
     */
    static Goal brought(UUID id, PlanKey plan, PlanRow row, Instant at) {
        Goal goal = written(id, plan, row.goal(), false, at);
        goal.state = row.stateOrProposed();
        goal.agreedBefore = !goal.isProposed();
        goal.proposedAt = goal.isProposed() ? at : null;
        goal.startedAt = goal.state == GoalState.IN_PROGRESS ? at : null;
        goal.endedAt = goal.isOver() ? at : null;
        goal.source = row.origin();
        return goal;
    }

    /**
     * What it says from now on; until it is signed anew, it is proposed again.
     *
     * @return whether that is anything else
     */
    boolean change(GoalText other, boolean alone, Instant at) {
        requireAlive();
        if (text.equals(other)) {
            return false;
        }
        say(other);
        if (!alone && !isProposed()) {
            state = GoalState.PROPOSED;
            proposedAt = at;
        }
        return true;
    }

    /** Nobody else has to agree to it any more: what waited for them counts. */
    void settle() {
        if (isProposed()) {
            state = startedAt == null ? GoalState.AGREED : GoalState.IN_PROGRESS;
        }
    }

    /** Staff said yes to it. */
    void acceptedByStaff() {
        agreedBefore = true;
    }

    private void say(GoalText said) {
        text = said;
        wordsHash = WordsHash.of(said.words());
    }

    /** @return whether that is another date */
    boolean move(@Nullable LocalDate day) {
        requireAlive();
        boolean moved = !Objects.equals(target, day);
        target = day;
        return moved;
    }

    /** Only what is agreed is in progress; work on what is not agreed yet may begin all the same. */
    void begin(Instant at) {
        requireAlive();
        if (startedAt == null) {
            startedAt = at;
        }
        if (state == GoalState.AGREED) {
            state = GoalState.IN_PROGRESS;
        }
    }

    /** @return whether that is new */
    boolean end(GoalState how, Instant at) {
        if (state == how) {
            return false;
        }
        requireAlive();
        state = how;
        endedAt = at;
        return true;
    }

    /** As it reads now, by all who have to. */
    void agree(int number) {
        state = startedAt == null ? GoalState.AGREED : GoalState.IN_PROGRESS;
        agreedIn = number;
    }

    /** @return whether that is new */
    boolean lookAt(LocalDate day) {
        requireAlive();
        boolean again = !day.equals(lookedAtOn);
        lookedAtOn = day;
        return again;
    }

    void changedAlone(Instant at) {
        aloneAt = at;
    }

    /** True if that is new. */
    boolean makeOwn(Instant at) {
        Heard before = Heard.require(said);
        said = before.madeOwn(at);
        return said.isNew(before);
    }

    boolean isOwnNow(Instant at) {
        return Heard.awaits(said) && makeOwn(at);
    }

    /** As if it had never been said, but for the learner; true if that is new. */
    boolean strikeOut(Instant at) {
        Heard before = Heard.require(said);
        said = before.struckOut(at);
        if (!state.isOver()) {
            state = GoalState.LET_GO;
            endedAt = at;
        }
        return said.isNew(before);
    }

    void requireNotStruckOut() {
        Heard.requireNotStruckOut(said);
    }

    void requireAlive() {
        requireNotStruckOut();
        if (state.isOver()) {
            throw Problem.of(PlanProblem.GOAL_IS_OVER);
        }
    }

    GoalText text() {
        return text;
    }

    LocalDate target() {
        return target;
    }

    GoalState state() {
        return state;
    }

    boolean isOver() {
        return state.isOver();
    }

    boolean isProposed() {
        return state == GoalState.PROPOSED;
    }

    boolean isStruckOut() {
        return said != null && said.isStruckOut();
    }

    Side startedBy() {
        return startedBy;
    }

    /** Never agreed by anybody else: the learner's draft. */
    boolean isDraft() {
        return isProposed() && agreedIn == null && !agreedBefore && startedBy == Side.LEARNER;
    }

    /** Past its date, and nobody has said since that it was looked at. */
    boolean waitsToBeLookedAt(LocalDate today) {
        return !isOver()
                && target != null
                && target.isBefore(today)
                && (lookedAtOn == null || !lookedAtOn.isAfter(target));
    }

    /** @param byAdvocate whether the words are their advocate's */
    GoalWritten writtenEvent(boolean byAdvocate) {
        return GoalWritten.of(origin(), this, byAdvocate, said, source != null);
    }

    GoalChanged changedEvent(Side by) {
        return new GoalChanged(origin(), id(), ukprn(), state, by);
    }

    GoalSaidAnswered saidAnsweredEvent() {
        return new GoalSaidAnswered(origin(), id(), said.answer());
    }

    GoalSource source() {
        return source;
    }

    GoalView view(GoalParts parts) {
        return new GoalView(
                id(),
                plan().learner(),
                plan().name(),
                text.words(),
                text.why(),
                text.knownBy(),
                text.ambitionId(),
                text.level(),
                text.stretches(),
                target,
                state,
                startedBy,
                agreedIn,
                writtenAt,
                endedAt,
                waitsToBeLookedAt(parts.today()),
                lookedAtOn,
                Heard.view(said),
                source,
                parts.steps(),
                parts.proposals(),
                parts.results(),
                isOver() ? "/v1/learners/" + plan().learner() + "/reflections" : null);
    }
}
