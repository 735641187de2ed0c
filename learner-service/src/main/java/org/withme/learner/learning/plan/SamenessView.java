package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlanTextSameness", description = "In how many plans a text stands; never in whose.")
record SamenessView(
        @Schema(
                description = "Plans of other learners with the same college, with the same goal or proposal.",
                examples = "14")
        int plans,

        @Schema(examples = "This text stands in 14 plans.") String what) {

    static SamenessView of(int plans) {
        String where = plans == 1 ? "one other plan" : plans + " other plans";
        return new SamenessView(
                plans, plans == 0 ? "This text stands in no other plan." : "This text stands in " + where + ".");
    }
}
