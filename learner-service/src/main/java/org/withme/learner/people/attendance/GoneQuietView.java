package org.withme.learner.people.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "GoneQuiet",
        description = "A learner who stopped coming. A reason to ask how they are, no decision about them.")
record GoneQuietView(
        UUID id,
        UUID learnerId,
        @Schema(examples = "A00000001") String learnRefNumber,
        @Schema(examples = "Samira") @Nullable String givenNames,
        @Schema(examples = "Okafor") @Nullable String familyName,

        @Schema(description = "How the learner wants to be called.") @Nullable String preferredName,

        @Schema(
                description = "Why we think so.",
                examples = "Expected at 6 sessions since 16 November and came to none.")
        String why,

        @Schema(examples = "NONE") Sign sign,

        @Schema(description = "The first session that counts for it.", examples = "2026-11-16")
        LocalDate since,

        Instant noticedAt,

        @Schema(description = "When it was brought to the case supervisor, if it was.") @Nullable Instant handedOnAt,

        Links links) {

    /**
     * Where to go on from here.
     *
     * @param ambitions where the conversation starts
     */
    @Schema(name = "GoneQuietLinks")
    record Links(String ambitions, String team, String attendance, String answer) {

        static Links of(UUID learner) {
            String self = "/v1/learners/" + learner;
            return new Links(
                    "/v1/iag/ambitions?learnerId=" + learner,
                    self + "/team",
                    self + "/attendance",
                    self + "/gone-quiet/answer");
        }
    }
}
