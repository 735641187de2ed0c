package org.withme.assessment.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Within which the learner chooses what to show and how. */
@Schema(name = "EvidenceRules", description = "Within which the learner chooses what to show, in which form.")
public record EvidenceRules(
        @Schema(
                description =
                        "How many pieces at least. Nothing takes evidence in yet, so only 0 can be fulfilled; left out,"
                                + " it is 0. Say in words what the assessor will look at.",
                example = "0")
        Integer minimum,

        @Schema(required = true, description = "In which forms.", example = "[\"FILE\", \"LINK\", \"TEXT\"]")
        List<Form> forms,

        @Schema(maxLength = 1000, description = "What counts, in plain words.", example = "Photos of your own work.")
        String words) {

    /** Whether it asks for pieces that nothing takes in yet: nobody could ever fulfil it. */
    boolean asksForWhatNothingTakesIn() {
        return minimum != null && minimum > 0;
    }

    /** A form in which evidence comes. */
    @Schema(name = "EvidenceForm")
    public enum Form {
        FILE,
        LINK,
        TEXT,
        OBSERVATION,
        DISCUSSION,
        EXAM
    }
}
