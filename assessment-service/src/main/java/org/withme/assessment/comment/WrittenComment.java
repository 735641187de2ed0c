package org.withme.assessment.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "WrittenComment",
        description = "What somebody wrote beside the learner's own judgement, and beside which.")
public record WrittenComment(
        UUID id,
        UUID assessmentId,
        UUID criterionId,
        String words,

        @Schema(description = "The subject of who wrote it.")
        String by,

        @Schema(description = "As what.", examples = "assessor")
        String capacity,

        Instant writtenAt) {}
