package org.withme.assessment.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WriteComment", description = "What you think of what the learner judged.")
record WriteComment(
        @Schema(required = true, maxLength = 4000, examples = "You held the group together when the oven failed.")
        String words) {}
