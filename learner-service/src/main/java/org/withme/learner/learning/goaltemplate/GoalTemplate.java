package org.withme.learner.learning.goaltemplate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A goal that a college's staff propose often; what was copied of it does not know it any more (L17). */
@Entity
@Table(name = "goal_template")
class GoalTemplate {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String ukprn;

    private String words;
    private String why;
    private String knownBy;
    private List<String> steps;
    private Instant changedAt;
    private Instant endedAt;

    @Version
    private long version;

    protected GoalTemplate() {}

    static GoalTemplate made(UUID id, String ukprn, WriteGoalTemplate command, Instant at) {
        GoalTemplate template = new GoalTemplate();
        template.id = id;
        template.ukprn = ukprn;
        template.change(command, at);
        return template;
    }

    void change(WriteGoalTemplate command, Instant at) {
        words = command.words();
        why = command.why();
        knownBy = command.knownBy();
        steps = command.steps();
        changedAt = at;
    }

    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    UUID id() {
        return id;
    }

    TemplateCopy copy() {
        return new TemplateCopy(words, why, knownBy, steps);
    }

    GoalTemplateView view() {
        return new GoalTemplateView(id, words, why, knownBy, steps, changedAt);
    }
}
