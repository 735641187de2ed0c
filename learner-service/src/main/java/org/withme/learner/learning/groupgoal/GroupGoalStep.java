package org.withme.learner.learning.groupgoal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.learning.plan.AddStep;
import org.withme.learner.learning.plan.StepView;

/** A step to a goal of a group, which is done when the group has done it. */
@Entity
@Table(name = "group_goal_step")
class GroupGoalStep {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID goalId;

    private String words;
    private LocalDate due;
    private Instant doneAt;

    @Version
    private long version;

    protected GroupGoalStep() {}

    GroupGoalStep(UUID id, UUID goal, AddStep command) {
        this.id = id;
        this.goalId = goal;
        this.words = command.words();
        this.due = command.due();
    }

    /** True if that is new. */
    boolean tick(boolean done, Instant at) {
        if (done == (doneAt != null)) {
            return false;
        }
        doneAt = done ? at : null;
        return true;
    }

    UUID goal() {
        return goalId;
    }

    StepView view() {
        return new StepView(id, words, due, doneAt);
    }
}
