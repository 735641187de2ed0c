package org.withme.learner.learning.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalSource", description = "The system from which a goal was brought here.")
@Embeddable
record GoalSource(
        @Schema(examples = "OurPlans") @Column(name = "source")
        String name,

        @Schema(description = "Its own reference for the goal.", examples = "ilp-20417")
        @Column(name = "source_reference")
        String reference,

        @Schema(description = "Where it is read there.") @Column(name = "source_link") @Nullable String link) {}
