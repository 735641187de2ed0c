package org.withme.assessment.evidence;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SubmitEvidence", description = "A link or a text, handed in.")
record SubmitEvidence(
        @Schema(
                maxLength = 20000,
                description = "What you write.",
                examples = "I asked each of my family what they eat.")
        String text,

        @Schema(
                maxLength = 2000,
                description = "Where it is. Nothing fetches it.",
                examples = "https://video.example/my-kitchen")
        String link,

        @Schema(
                maxLength = 200,
                description = "A name of yours; what is handed in again under it is its next version.",
                examples = "My kitchen")
        String name,

        @Schema(description = "For which criteria of the assessment; you can say so later.")
        List<UUID> criterionIds,

        @Schema(description = "Who sees it beside you; left out, it is ASSESSORS.", examples = "ASSESSORS")
        Audience audience) {

    Form form() {
        return link == null ? Form.TEXT : Form.LINK;
    }

    String words() {
        return link == null ? text : link;
    }
}
