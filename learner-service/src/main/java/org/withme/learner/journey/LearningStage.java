package org.withme.learner.journey;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it stood with somebody's learning when something happened: as the latest of these events says, before all of them BEFORE. */
@Schema(name = "LearningStage")
enum LearningStage {
    BEFORE(Set.of()),
    LEARNING(Set.of(
            "learner.enrolled.v1",
            "learner.break-ended.v1",
            "learner.withdrawal-corrected.v1",
            "learner.enrolment-listed-again.v1")),
    ON_BREAK(Set.of("learner.break-started.v1")),
    AFTER(Set.of("learner.withdrew.v1", "learner.completed.v1"));

    private final Set<String> begunBy;

    LearningStage(Set<String> begunBy) {
        this.begunBy = begunBy;
    }

    static Optional<LearningStage> of(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    /** The types of events by which a stage begins, one after the other. */
    static String[] beginnings() {
        return Arrays.stream(values())
                .flatMap(stage -> stage.begunBy.stream())
                .sorted()
                .toArray(String[]::new);
    }

    /** Of the type of an event {@code m}, the stage that it begins. */
    static String sql() {
        return Arrays.stream(values())
                .flatMap(stage -> stage.begunBy.stream().map(type -> "when '" + type + "' then '" + stage + "'"))
                .sorted()
                .collect(Collectors.joining(" ", "case m.type ", " end"));
    }
}
