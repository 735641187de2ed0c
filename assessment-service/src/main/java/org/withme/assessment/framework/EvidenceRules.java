package org.withme.assessment.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Within which the learner chooses what to show and how. */
@Schema(name = "EvidenceRules", description = "Within which the learner chooses what to show, in which form.")
public record EvidenceRules(
        @Schema(required = true, description = "How many pieces at least, 0 to 50.", example = "1")
        Integer minimum,

        @Schema(required = true, description = "In which forms.", example = "[\"FILE\", \"LINK\", \"TEXT\"]")
        List<Form> forms,

        @Schema(maxLength = 1000, description = "What counts, in plain words.", example = "Photos of your own work.")
        String words) {

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
