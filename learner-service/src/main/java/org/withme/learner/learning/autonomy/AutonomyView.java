package org.withme.learner.learning.autonomy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "Autonomy", description = "What a learner decides alone: at each college by stage, and always.")
record AutonomyView(
        UUID learnerId,

        @Schema(
                description =
                        "Those where the learner is today; empty for who is at none, and decides all of it alone.")
        List<AtCollege> colleges,

        @Schema(description = "What the learner may always do, whatever the stage.")
        List<FloorRightView> always) {

    /** Agreed with one college. */
    @Schema(name = "AutonomyAtCollege")
    record AtCollege(CollegeView college, List<AreaView> areas) {}

    /**
     * One area.
     *
     * @param practice what to try first, where it is led by the learner
     */
    @Schema(name = "AutonomyArea")
    record AreaView(
            Area area,

            @Schema(examples = "how fast I go, and when") String words,

            Stage stage,

            @Schema(examples = "led by me") String stageInWords,

            @Schema(
                    description = "What it means, to the learner.",
                    examples = "You move the dates of your goals and steps alone; your mentor is told.")
            String means,

            @Schema(
                    description = "What to try first; missing where it is not led by the learner.",
                    examples = "Move the date of your next step: it counts at once.")
            @Nullable String practice,

            @Schema(description = "Since when; missing where nothing was agreed yet.") @Nullable Instant since,

            @Schema(description = "The step that was agreed last.") @Nullable AutonomyMoveView agreed,

            @Schema(description = "The step that waits for an answer.") @Nullable AutonomyMoveView waiting) {}

    @Schema(name = "FloorRight")
    record FloorRightView(
            FloorRight right,

            @Schema(examples = "See who looked at your record.")
            String words,

            @Schema(examples = "/v1/learners/0198a2b4-6c1e-7d30-8f00-000000000001/access-log")
            String link) {}
}
