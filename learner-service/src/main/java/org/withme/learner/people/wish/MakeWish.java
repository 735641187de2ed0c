package org.withme.learner.people.wish;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.said.Said;

@Schema(name = "MakeWish", description = "One sentence is enough.")
record MakeWish(
        @Schema(
                required = true,
                description = "What you wish, in your own words; kept exactly as written.",
                maxLength = 2000,
                examples = "Could the Tuesday session be online?")
        String words,

        @Schema(description = "To the staff of which of your groups; to your mentor if left out.")
        UUID groupId,

        @Schema(description = "For staff: how and when the learner said it.")
        Said said) {}
