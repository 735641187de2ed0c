package org.withme.advocate.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "WaitingOffer",
        description = "That an advocate was offered to a learner who has not answered; nothing else of it (V2).")
record WaitingOfferView(
        UUID learnerId,
        Instant since,

        @Schema(
                description = "Of which kind the reasons are; absent for a mentor, who is asked to bring it.",
                examples = "[\"WITHDRAWAL\"]")
        @Nullable List<Signal> signals,

        @Schema(description = "When the learner's mentor was asked to bring it; absent as long as nobody was.")
        @Nullable Instant bringAskedAt,

        Links links) {

    /**
     * Where to go on from here.
     *
     * @param answer where to enter what the learner answered
     * @param bring where to ask the learner's mentor to bring it; null for a mentor
     */
    @Schema(name = "WaitingOfferLinks")
    record Links(String answer, @Nullable String bring) {

        static Links of(UUID learner, boolean toSupervisor) {
            String self = "/v1/advocacy/learners/" + learner + "/offer";
            return new Links(self + "/answer", toSupervisor ? self + "/bring" : null);
        }
    }
}
