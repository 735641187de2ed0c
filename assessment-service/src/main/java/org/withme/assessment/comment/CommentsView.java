package org.withme.assessment.comment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CriterionComments", description = "What stands beside the learner's own judgement of a criterion.")
record CommentsView(
        @Schema(description = "The first one first.") List<CommentView> items) {}
