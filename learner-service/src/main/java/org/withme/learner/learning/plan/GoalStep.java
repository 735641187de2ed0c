package org.withme.learner.learning.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step to a goal. */
@Entity
@Table(name = "goal_step")
class GoalStep {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID goalId;

    private String words;
    private LocalDate due;
    private Instant doneAt;

    @Version
    private long version;

    protected GoalStep() {}

    GoalStep(UUID id, UUID goal, String words, @Nullable LocalDate due) {
        this.id = id;
        this.goalId = goal;
        this.words = words;
        this.due = due;
    }

    /** @return whether that is new */
    boolean tick(boolean done, Instant at) {
        if (done == (doneAt != null)) {
            return false;
        }
        doneAt = done ? at : null;
        return true;
    }

    /** @return whether that is another date */
    boolean move(@Nullable LocalDate day) {
        boolean moved = !Objects.equals(due, day);
        due = day;
        return moved;
    }

    UUID id() {
        return id;
    }

    UUID goal() {
        return goalId;
    }

    LocalDate due() {
        return due;
    }

    StepView view() {
        return new StepView(id, words, due, doneAt);
    }

    PlanText.Step signed() {
        return new PlanText.Step(words, due);
    }
}
