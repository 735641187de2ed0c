package org.withme.learner.people.wish;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AnswerWish", description = "What comes of a wish.")
record AnswerWish(
        @Schema(required = true, examples = "TRYING") WishReply answer,

        @Schema(
                description = "With TRYING, the last day on which it is tried; then it is asked again.",
                examples = "2026-12-18")
        LocalDate until,

        @Schema(
                description = "What you say to it; with NOT_POSSIBLE, why.",
                maxLength = 2000,
                examples = "We try it with the whole class.")
        String words) {}
