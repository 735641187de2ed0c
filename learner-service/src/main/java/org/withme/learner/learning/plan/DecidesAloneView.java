package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlanDecidesAlone", description = "What the learner decides alone in this plan (L18).")
record DecidesAloneView(
        @Schema(description = "Moving dates.") boolean dates,

        @Schema(
                description =
                        "Changing, ending and agreeing goals of their own. false of an apprentice, whose employer agrees too; one who leads in goals still ends theirs alone.")
        boolean goals,

        @Schema(description = "How it is known that a goal of their own is reached.")
        boolean evidence) {}
