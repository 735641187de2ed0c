package org.withme.learner.people.wish;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WishAnswer", description = "One answer to a wish.")
record WishAnswerView(
        WishReply answer,
        @Nullable LocalDate until,
        @Nullable String words,

        @Schema(description = "The subject of who answered.")
        String by,

        @Schema(description = "In which role.", examples = "tutor")
        String capacity,

        Instant at) {}
