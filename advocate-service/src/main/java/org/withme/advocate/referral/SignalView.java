package org.withme.advocate.referral;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReferralSignal", description = "One reason why an advocate is offered or asked for.")
record SignalView(
        Signal signal,
        Instant receivedAt,

        @Schema(description = "The role of who referred, if somebody did.", examples = "tutor") @Nullable String referredBy,

        @Schema(
                description =
                        "What the learner or the referrer wrote; staff of another college than the referrer's see neither this nor the role.")
        @Nullable String words,

        @Schema(description = "Present if the college took back what raised it, or if the break is over.") @Nullable Boolean lapsed) {}
