package org.withme.learner.learning.groupgoal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.learning.groupgoal.GroupGoalEvent.What;
import org.withme.learner.learning.plan.GoalState;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Heard;

/** A goal that belongs to a group: whoever comes or leaves, it is the group's. */
@Entity
@Table(name = "group_goal")
class GroupGoal {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID groupId;

    private String words;
    private String why;
    private String knownBy;
    private LocalDate target;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    private Instant writtenAt;
    private Instant startedAt;
    private Instant endedAt;

    /** That the group agreed, where one of its staff entered it. */
    @Embedded
    private Heard said;

    @Version
    private long version;

    protected GroupGoal() {}

    static GroupGoal written(UUID id, UUID group, WriteGroupGoal command, Instant at) {
        GroupGoal goal = new GroupGoal();
        goal.id = id;
        goal.groupId = group;
        goal.state = GoalState.PROPOSED;
        goal.writtenAt = at;
        goal.say(command);
        return goal;
    }

    private void say(WriteGroupGoal command) {
        words = command.words();
        why = command.why();
        knownBy = command.knownBy();
        target = command.target();
    }

    /**
     * What it says from now on; with other words the group has to agree anew.
     *
     * @return what is another; empty if nothing is
     */
    Optional<What> change(WriteGroupGoal command) {
        requireAlive();
        boolean anew = !(Objects.equals(words, command.words())
                && Objects.equals(why, command.why())
                && Objects.equals(knownBy, command.knownBy()));
        boolean moved = !Objects.equals(target, command.target());
        say(command);
        if (anew) {
            state = GoalState.PROPOSED;
            said = null;
            return Optional.of(What.REWORDED);
        }
        return moved ? Optional.of(What.DATE_MOVED) : Optional.empty();
    }

    /** True if that is new. */
    boolean agree() {
        requireAlive();
        if (state != GoalState.PROPOSED) {
            return false;
        }
        state = startedAt == null ? GoalState.AGREED : GoalState.IN_PROGRESS;
        return true;
    }

    /** True if that is new. */
    boolean agree(Heard heard) {
        boolean agreed = agree();
        if (agreed) {
            said = heard;
        }
        return agreed;
    }

    /** True if it stands elsewhere now. */
    boolean begin(Instant at) {
        requireAlive();
        if (startedAt == null) {
            startedAt = at;
        }
        boolean moved = state == GoalState.AGREED;
        if (moved) {
            state = GoalState.IN_PROGRESS;
        }
        return moved;
    }

    /** True if that is new. */
    boolean end(GoalState how, Instant at) {
        if (state == how) {
            return false;
        }
        requireAlive();
        state = how;
        endedAt = at;
        return true;
    }

    void requireAlive() {
        if (state.isOver()) {
            throw Problem.of(GroupGoalProblem.IS_OVER);
        }
    }

    UUID id() {
        return id;
    }

    UUID group() {
        return groupId;
    }

    GoalState state() {
        return state;
    }

    boolean isProposed() {
        return state == GoalState.PROPOSED;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    GroupGoalView view(GroupGoalParts parts) {
        return new GroupGoalView(
                id,
                groupId,
                words,
                why,
                knownBy,
                target,
                state,
                writtenAt,
                endedAt,
                Heard.view(said),
                parts.steps(),
                parts.votes().members(),
                parts.votes().yes(),
                parts.votes().no(),
                parts.votes().mine());
    }
}
