package org.withme.learner.learning.goaltemplate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WriteGoalTemplate", description = "A goal to copy; what is left out is not there.")
record WriteGoalTemplate(
        @Schema(required = true, description = "The goal.", maxLength = 2000, examples = "Find a work placement.")
        String words,

        @Schema(description = "Why it would matter.", maxLength = 2000)
        String why,

        @Schema(description = "How it would be known that it is reached.", maxLength = 2000)
        String knownBy,

        @Schema(
                description = "The words of the first steps, twenty at most.",
                examples = "[\"Write to two employers.\"]")
        List<String> steps) {

    WriteGoalTemplate {
        steps = steps == null ? List.of() : steps;
    }
}
