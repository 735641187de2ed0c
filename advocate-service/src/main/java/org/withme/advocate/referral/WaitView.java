package org.withme.advocate.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Wait", description = "How long until an advocate accepts, as far as one can honestly say (V1).")
record WaitView(
        Instant since,

        @Schema(description = "The place in the college's queue; 1 is next.", examples = "3")
        long place,

        @Schema(description = "KNOWN, or NOT_KNOWN_YET with the reason.") @Nullable Estimate estimate,

        @Schema(description = "The most likely day.") @Nullable LocalDate likelyOn,

        @Schema(description = "Two times in three it is not earlier.") @Nullable LocalDate earliestOn,

        @Schema(description = "Two times in three it is not later.") @Nullable LocalDate latestOn,

        @Schema(
                description = "What the dates rest on, or why there are none.",
                examples = "9 learners were accepted in the last 90 days.")
        @Nullable String because) {

    @Schema(name = "WaitEstimate")
    enum Estimate {
        KNOWN,
        NOT_KNOWN_YET
    }
}
