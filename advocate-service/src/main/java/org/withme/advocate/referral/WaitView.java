package org.withme.advocate.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Wait", description = "How long until an advocate accepts, as far as one can honestly say (V1).")
record WaitView(
        Instant since,

        @Schema(description = "The place in the college's queue; 1 is next.", example = "3")
        long place,

        @Schema(description = "KNOWN, or NOT_KNOWN_YET with the reason.")
        Estimate estimate,

        @Schema(description = "The most likely day.") LocalDate likelyOn,

        @Schema(description = "Two times in three it is not earlier.")
        LocalDate earliestOn,

        @Schema(description = "Two times in three it is not later.")
        LocalDate latestOn,

        @Schema(
                description = "What the dates rest on, or why there are none.",
                example = "9 learners were accepted in the last 90 days.")
        String because) {

    enum Estimate {
        KNOWN,
        NOT_KNOWN_YET
    }
}
