package org.withme.learner.learning.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PlanRow",
        description = "One goal of a plan that is kept elsewhere. The columns of a CSV have the same names.")
record PlanRow(
        @Schema(
                required = true,
                description = "Your reference for the learner, as in your ILR return.",
                maxLength = 12,
                examples = "A00000001")
        String learner,

        @Schema(required = true, description = "The system in which it is kept.", maxLength = 50, examples = "OurPlans")
        String source,

        @Schema(
                required = true,
                description = "Its own reference for the goal.",
                maxLength = 100,
                examples = "ilp-20417")
        String reference,

        @Schema(
                required = true,
                description = "The goal, in the words in which it stands there.",
                maxLength = 2000,
                examples = "Get a place on the site.")
        String words,

        @Schema(description = "Whose words they are: LEARNER or STAFF; LEARNER if left out.", examples = "LEARNER")
        Side owner,

        @Schema(description = "By when.", format = "date", examples = "2027-03-26")
        String date,

        @Schema(description = "Where it stands; PROPOSED if left out.", examples = "IN_PROGRESS")
        GoalState state,

        @Schema(
                description = "Where it is read there.",
                maxLength = 500,
                pattern = "^https://.+$",
                examples = "https://plans.ashdown.example/goals/20417")
        String link) {

    NewGoal goal() {
        return new NewGoal(
                new GoalText(words, null, null, null, null, null),
                PlanRowRules.day(date).orElse(null),
                List.of(),
                owner == null ? Side.LEARNER : owner,
                false,
                null);
    }

    GoalState stateOrProposed() {
        return state == null ? GoalState.PROPOSED : state;
    }

    GoalSource origin() {
        return new GoalSource(source.strip(), reference.strip(), link);
    }
}
