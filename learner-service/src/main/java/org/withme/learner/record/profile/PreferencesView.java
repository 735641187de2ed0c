package org.withme.learner.record.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Preferences", description = "How a learner wants to learn, exactly as they wrote it.")
record PreferencesView(
        UUID learnerId,
        @Schema(examples = "Sam") @Nullable String preferredName,
        @Schema(examples = "they/them") @Nullable String pronouns,

        @Schema(description = "Language tags (BCP 47), the best one first.", examples = "[\"en\", \"pl\"]") @Nullable List<String> languages,

        @Schema(description = "What the learner needs so that they can take part.") @Nullable String accessNeeds,

        @Schema(description = "What the learner wants to learn.") @Nullable String what,

        @Schema(description = "How the learner learns well.") @Nullable String how,

        @Schema(description = "When the learner can learn.") @Nullable String when,

        @Schema(description = "Where the learner learns well: CLASSROOM, WORK_BASED, HOME_BASED, COMMUNITY.") @Nullable List<String> places,

        @Nullable Instant changedAt,

        @Schema(description = "Fields that exist and that you may not see.", examples = "[\"accessNeeds\"]") @Nullable List<String> withheld) {

    private static final List<String> ACCESS_NEEDS = List.of("accessNeeds");

    private static final List<String> WORDS = List.of("accessNeeds", "what", "how", "when");

    /** As staff see it who meet the learner and do not look after them: how to call them, languages and places. */
    PreferencesView withoutWords() {
        return new PreferencesView(
                learnerId, preferredName, pronouns, languages, null, null, null, null, places, changedAt, WORDS);
    }

    /** As staff see it who are not named on the learner's team. */
    PreferencesView withoutAccessNeeds() {
        return new PreferencesView(
                learnerId, preferredName, pronouns, languages, null, what, how, when, places, changedAt, ACCESS_NEEDS);
    }
}
