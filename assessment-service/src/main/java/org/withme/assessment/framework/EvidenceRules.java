package org.withme.assessment.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Within which the learner chooses what to show and how. */
@Schema(name = "EvidenceRules", description = "Within which the learner chooses what to show, in which form.")
public record EvidenceRules(
        @Schema(
                description =
                        "How many pieces at least; left out, it is 0. Nothing is refused for want of them: the learner and the"
                                + " assessor see what is still asked for.",
                examples = "1")
        Integer minimum,

        @Schema(required = true, description = "In which forms.", examples = "[\"FILE\", \"LINK\", \"TEXT\"]")
        List<Form> forms,

        @Schema(maxLength = 1000, description = "What counts, in plain words.", examples = "Photos of your own work.")
        String words) {

    /** Whether it asks for pieces in forms alone in which none can be handed in: nobody could ever fulfil it. */
    boolean asksForWhatNothingTakesIn() {
        return minimum != null
                && minimum > 0
                && forms != null
                && !forms.isEmpty()
                && forms.stream().noneMatch(Form::isHandedIn);
    }

    /** How many pieces are asked for. */
    public int least() {
        return minimum == null ? 0 : minimum;
    }

    /** A form in which evidence comes. */
    @Schema(name = "EvidenceForm")
    public enum Form {
        FILE,
        LINK,
        TEXT,
        OBSERVATION,
        DISCUSSION,
        EXAM;

        private boolean isHandedIn() {
            return this == FILE || this == LINK || this == TEXT;
        }
    }
}
