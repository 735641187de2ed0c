package org.withme.assessment.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DraftVersion", description = "A version as it is to be, as a whole.")
record DraftVersion(
        @Schema(
                description =
                        "At how many of a hundred decisions internal quality assurance plans to look, 1 to 100. A plan makes no"
                                + " result portable.",
                examples = "20")
        Integer samplingPercent,

        @Schema(
                description =
                        "How often a learner may try in all what is not met yet, 1 to 10; left out, once. A criterion"
                                + " is not met that is decided at the lowest value of its scale of words. What the awarding"
                                + " organisation measures is repeated by its own rules.",
                examples = "2")
        Integer attempts,

        @Schema(
                description =
                        "How a learner judges their own work on an assignment: once for all of it, PER_ASSIGNMENT, which it"
                                + " is if left out, or PER_CRITERION.",
                examples = "PER_ASSIGNMENT")
        SelfJudged selfJudged,

        @Schema(required = true, description = "1 to 50 units; 200 criteria in all at most.")
        List<DraftUnit> units) {}
