package org.withme.learner.record.duplicates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AnswerHeldLearner", description = "Who the held learner is.")
record AnswerHeld(
        @Schema(
                required = true,
                enumeration = {"SAME", "ANOTHER"},
                description = "SAME: the person whose record the reference found. ANOTHER: somebody else.",
                examples = "ANOTHER")
        String answer) {}
