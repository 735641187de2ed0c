package org.withme.learner.learning.groupgoal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "WriteGroupGoal",
        description = "What a group wants to reach. One sentence is enough; what is left out is not there.")
record WriteGroupGoal(
        @Schema(
                required = true,
                description = "What you want to reach together.",
                maxLength = 2000,
                examples = "We cook for the whole hall at the end of term.")
        String words,

        @Schema(description = "Why it matters.", maxLength = 2000)
        String why,

        @Schema(description = "How we will know that it is reached.", maxLength = 2000)
        String knownBy,

        @Schema(description = "By when.", examples = "2027-03-26")
        LocalDate target) {}
