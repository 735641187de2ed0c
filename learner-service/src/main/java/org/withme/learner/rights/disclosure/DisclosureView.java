package org.withme.learner.rights.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(
        name = "Disclosure",
        description =
                "That a safeguarding lead asks for, or was given, a look at what is kept of a learner (W3). The learner,"
                        + " once told, reads the first part; who asked and decided, and the delay, are the college's alone.")
record DisclosureView(
        UUID id,
        UUID learnerId,
        CollegeView college,

        @Schema(description = "In which capacity it was asked for.", examples = "safeguarding lead") @Nullable String capacity,

        @Schema(examples = "[\"ADVOCACY\"]") List<String> records,
        @Nullable String reason,
        DisclosureState state,
        boolean emergency,
        Instant requestedAt,

        @Schema(description = "From when copies could be taken.") @Nullable Instant releasedAt,

        @Schema(description = "Until when.") @Nullable Instant until,

        @Schema(description = "Who asked, and alone may take copies.") @Nullable Somebody requestedBy,

        @Schema(description = "The second person.") @Nullable Somebody decidedBy,

        @Nullable Instant decidedAt,

        @Schema(description = "Why it was refused.") @Nullable String refusal,

        @Schema(description = "Whether it still needs its second person: to release it, or to confirm an emergency.")
        @Nullable Boolean secondPersonOwed,

        @Schema(description = "Whether the learner is told.") @Nullable Boolean told,

        @Schema(description = "The last one; absent if there was none.") @Nullable Delay delay) {

    @Schema(name = "DisclosureParty", description = "Somebody of the college.")
    record Somebody(
            @Schema(description = "The person's subject at the identity provider.") @Nullable String subject,

            @Schema(examples = "Ruth Abara") @Nullable String name,

            @Schema(examples = "safeguarding lead") @Nullable String capacity) {}
}
