package org.withme.assessment.judgement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Reply", description = "The learner's words beside a decision.")
record Reply(
        @Schema(required = true, maxLength = 4000, examples = "The second plan shows what you missed in the first.")
        String words,

        @Schema(description = "Whether the learner disputes the decision; false if left out.", examples = "true")
        Boolean disputes) {

    /** Not named like a property, so that the description of the API does not take it for one. */
    boolean disputing() {
        return Boolean.TRUE.equals(disputes);
    }
}
