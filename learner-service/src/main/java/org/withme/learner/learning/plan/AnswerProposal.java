package org.withme.learner.learning.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AnswerPlanProposal", description = "What is said to a proposal.")
record AnswerProposal(
        @Schema(required = true, examples = "ANOTHER") ProposalReply answer,

        @Schema(
                description = "With NO or ANOTHER, why. Staff who say no say why; a learner may.",
                maxLength = 2000,
                examples = "The test centre has no place before.")
        String reason,

        @Schema(description = "With ANOTHER, the words that you want instead.", maxLength = 2000)
        String words,

        @Schema(description = "With ANOTHER, the date that you want instead.", examples = "2027-02-12")
        LocalDate date,

        @Schema(description = "With ANOTHER to an END, how the goal is over instead.")
        GoalState endsAs) {}
