package org.withme.learner.learning.tutorial;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Violation;

@Schema(name = "SittingAnswer", description = "What became of a request about a sitting, tutorial by tutorial.")
record OutcomesView(UUID sittingId, List<Row> tutorials) {

    @Schema(name = "SittingRow")
    record Row(
            UUID tutorialId,

            @Schema(description = "Absent of one that is not in the sitting.") @Nullable UUID learnerId,

            @Schema(description = "Where it stands now.") @Nullable TutorialState state,

            @Schema(description = "Why nothing was done.") @Nullable List<Violation> errors) {

        static Row done(Tutorial tutorial) {
            return new Row(tutorial.id(), tutorial.learner(), tutorial.state(), null);
        }

        static Row refused(Tutorial tutorial, TutorialRule why) {
            return new Row(tutorial.id(), tutorial.learner(), tutorial.state(), List.of(why.brokenAt("")));
        }
    }
}
