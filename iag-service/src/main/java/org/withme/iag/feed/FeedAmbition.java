package org.withme.iag.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.iag.ambition.AmbitionFacts;
import org.withme.iag.ambition.Horizon;
import org.withme.iag.ambition.Kind;
import org.withme.iag.ambition.State;
import org.withme.platform.said.HowSaid;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeedAmbition", description = "An ambition, as a goal of the National Careers Service's model.")
record FeedAmbition(
        Kind kind,

        @Schema(description = "The learner's own words, in any script; absent if there are none.") @Nullable String words,

        @Schema(
                description =
                        "In which way it was said to who entered it; absent if the learner wrote it or made it their own.")
        @Nullable HowSaid saidHow,

        @Schema(description = "Goal type: 2 work, 3 learning, 99 other.", examples = "2")
        int goalType,

        @Schema(description = "Goal status: 1 in progress, 99 no longer relevant.", examples = "1")
        int goalStatus,

        @Schema(description = "SOC 2020.", examples = "52") @Nullable String occupation,

        @Schema(description = "A sector subject area.", examples = "4.1") @Nullable String sector,

        @Nullable String place,
        @Nullable Horizon horizon,

        @Schema(description = "From 1, not sure at all, to 5, very sure.", examples = "3") @Nullable Integer confidence,

        boolean first,
        @Nullable LocalDate capturedOn,
        Instant changedAt) {

    private static final int WORK = 2;
    private static final int LEARNING = 3;
    private static final int OTHER = 99;
    private static final int IN_PROGRESS = 1;
    private static final int NO_LONGER_RELEVANT = 99;

    static FeedAmbition of(AmbitionFacts ambition) {
        return new FeedAmbition(
                ambition.kind(),
                ambition.words(),
                ambition.how(),
                goalType(ambition),
                ambition.state() == State.LET_GO ? NO_LONGER_RELEVANT : IN_PROGRESS,
                ambition.occupation(),
                ambition.sector(),
                ambition.place(),
                ambition.horizon(),
                ambition.confidence(),
                ambition.first(),
                LocalDate.ofInstant(ambition.declaredAt(), ZoneOffset.UTC),
                ambition.changedAt());
    }

    private static int goalType(AmbitionFacts ambition) {
        if (ambition.occupation() != null) {
            return WORK;
        }
        return ambition.sector() == null ? OTHER : LEARNING;
    }
}
