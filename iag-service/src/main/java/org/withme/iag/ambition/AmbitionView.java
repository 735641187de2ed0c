package org.withme.iag.ambition;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.said.SaidView;

@Schema(name = "Ambition", description = "Where a learner wants to go.")
public record AmbitionView(
        UUID id,
        UUID learnerId,
        Kind kind,

        @Schema(description = "The learner's words, exactly as written; absent if there are none.") @Nullable String words,

        @Schema(description = "SOC 2020.", examples = "52") @Nullable String occupation,

        @Schema(description = "A sector subject area.", examples = "4.1") @Nullable String sector,

        @Schema(examples = "Grimsby") @Nullable String place,
        @Nullable Horizon horizon,

        @Schema(description = "From 1, not sure at all, to 5, very sure.", examples = "3") @Nullable Integer confidence,

        @Schema(description = "Whether the learner named it as first.")
        boolean first,

        @Schema(
                description = "PROPOSED: started in a first conversation and not yet taken up by the learner."
                        + " LET_GO: over; it stays readable. STRUCK_OUT: the learner never said it; they alone see it.")
        State state,

        @Schema(description = "What the learner took from it when letting it go.") @Nullable String reflection,

        @Schema(description = "How often it was said anew, the first time included.", examples = "1")
        int revision,

        Instant declaredAt,
        Instant changedAt,
        @Nullable Instant letGoAt,

        @Schema(description = "Present if somebody entered it, as the learner said it to them.") @Nullable SaidView said) {}
