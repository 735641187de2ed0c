package org.withme.assessment.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CriterionComment", description = "What somebody wrote beside the learner's own judgement.")
record CommentView(
        UUID id,
        String words,

        @Schema(description = "The subject of who wrote it.")
        String by,

        @Schema(description = "As what.", examples = "assessor")
        String capacity,

        Instant writtenAt) {}
