package org.withme.learner.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "InboxItem", description = "Something that waits for you.")
record InboxItemView(
        @Schema(
                description = "The same as long as it waits.",
                examples = "advocate-offered.0198a2b4-6c1e-7d30-8f00-000000000031")
        String id,

        @Schema(description = "What kind of thing waits.", examples = "advocate-offered")
        String kind,

        @Schema(description = "What waits, in a sentence.", examples = "You are offered an advocate.")
        String what,

        @Schema(description = "Why, where it is known.", examples = "You left a college.") @Nullable String why,

        @Schema(description = "In which of your roles it waits for you.", examples = "learner")
        String role,

        @Schema(description = "The learner whom it is about; absent in your own inbox as a learner.") @Nullable Learner learner,

        @Schema(description = "The college whose matter it is.") @Nullable CollegeView college,

        Instant since,

        @Schema(description = "By when it should be done, where there is such a day.") @Nullable LocalDate until,

        @Schema(
                description =
                        "Whether you said that you look after it, so that your colleagues do not see it any more.")
        boolean taken,

        @Schema(
                description = "Where to say that you look after it (POST); absent where it waits for you alone.",
                examples = "/v1/me/inbox/offer-waits.0198a2b4-6c1e-7d30-8f00-000000000031/take")
        @Nullable String take,

        @Schema(
                description = "Where to read on and do it.",
                examples = "/v1/advocacy/referrals/0198a2b4-6c1e-7d30-8f00-000000000031")
        String link) {

    @Schema(name = "InboxLearner", description = "A learner as your college knows them.")
    record Learner(
            UUID learnerId,
            @Schema(examples = "A123456789") @Nullable String learnRefNumber,
            @Schema(examples = "Samira") @Nullable String givenNames,
            @Schema(examples = "Okafor") @Nullable String familyName) {}
}
