package org.withme.learner.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How it stood with somebody's learning when something happened: at each college as the latest of these events says. Who learns at
 * one college is LEARNING, whatever is so at another; before all of these events it is BEFORE.
 */
@Schema(name = "LearningStage")
enum LearningStage {
    LEARNING(
            "learner.enrolled.v1",
            "learner.break-ended.v1",
            "learner.withdrawal-corrected.v1",
            "learner.enrolment-listed-again.v1"),
    ON_BREAK("learner.break-started.v1"),
    AFTER("learner.withdrew.v1", "learner.completed.v1"),
    BEFORE;

    /** Of the type of an event {@code m}, the number of the stage that it begins. */
    static final String NUMBER = Arrays.stream(values())
            .flatMap(stage -> stage.begunBy.stream().map(type -> "when '" + type + "' then " + stage.ordinal()))
            .collect(Collectors.joining(" ", "case m.type ", " end"));

    /** The types of events by which a stage begins, quoted; an index of journey_entry has the same. */
    static final String BEGINNINGS = Arrays.stream(values())
            .flatMap(stage -> stage.begunBy.stream().map(type -> "'" + type + "'"))
            .sorted()
            .collect(Collectors.joining(", "));

    private final List<String> begunBy;

    LearningStage(String... begunBy) {
        this.begunBy = List.of(begunBy);
    }

    static Optional<LearningStage> of(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }
}
