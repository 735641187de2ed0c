package org.withme.learner.people.welcome;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WelcomeDue", description = "A learner who is new at the college and with whom nobody has spoken yet.")
record WelcomeDueView(
        UUID learnerId,
        @Schema(examples = "A00000001") String learnRefNumber,
        @Schema(examples = "Samira") @Nullable String givenNames,
        @Schema(examples = "Okafor") @Nullable String familyName,

        @Schema(description = "How the learner wants to be called.") @Nullable String preferredName,

        @Schema(description = "The first day.", examples = "2026-09-07")
        LocalDate begins,

        @Schema(description = "By when the first conversation should be.", examples = "2026-09-21")
        LocalDate by,

        Links links) {

    /**
     * Where to go on from here.
     *
     * @param ambitions where the conversation starts
     */
    @Schema(name = "WelcomeDueLinks")
    record Links(String ambitions, String welcome, String hold) {

        static Links of(UUID learner) {
            String welcome = "/v1/learners/" + learner + "/welcome";
            return new Links("/v1/iag/ambitions?learnerId=" + learner, welcome, welcome + "/hold");
        }
    }
}
