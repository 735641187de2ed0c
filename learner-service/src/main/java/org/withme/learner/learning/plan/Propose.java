package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.learner.learning.goaltemplate.TemplateCopy;

@Schema(name = "ProposeToPlan", description = "What is proposed to a learner.")
record Propose(
        @Schema(
                required = true,
                description = "GOAL, WORDING or STEP; dates and ends are proposed at the goal.",
                examples = "STEP")
        ProposalKind kind,

        @Schema(description = "Of a WORDING or STEP, the goal.")
        UUID goalId,

        @Schema(
                description = "The words that are proposed; of a GOAL, those of the template if left out.",
                maxLength = 2000,
                examples = "Book the theory test.")
        String words,

        @Schema(description = "Of a GOAL or WORDING, why it would matter.", maxLength = 2000)
        String why,

        @Schema(description = "Of a GOAL, how it would be known that it is reached.", maxLength = 2000)
        String knownBy,

        @Schema(description = "Of a GOAL or STEP, by when.", examples = "2027-01-29")
        LocalDate date,

        @Schema(
                description =
                        "Of a GOAL, a template of your college: what you leave out and its steps are copied from it.")
        UUID templateId,

        @Schema(description = "Why you propose it.", maxLength = 2000)
        String reason) {

    Proposed what() {
        return new Proposed(kind, words, why, knownBy, date, null, null);
    }

    /** What this says itself stands. */
    Proposed copied(TemplateCopy template) {
        return new Proposed(
                kind,
                words == null ? template.words() : words,
                why == null ? template.why() : why,
                knownBy == null ? template.knownBy() : knownBy,
                date,
                null,
                template.steps());
    }
}
