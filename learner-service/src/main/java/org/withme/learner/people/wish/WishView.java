package org.withme.learner.people.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.said.SaidView;

@Schema(name = "Wish", description = "What a learner wishes about how, when or where they learn.")
public record WishView(
        UUID id,
        UUID learnerId,

        @Schema(description = "The learner's words, exactly as written.")
        String words,

        @Schema(description = "The college whose staff are asked.", examples = "90000001")
        String ukprn,

        @Schema(description = "The group whose staff are asked; absent if it is the learner's mentor.") @Nullable UUID groupId,

        @Schema(description = "WAITING and TRYING are open: they are in the inboxes of both.")
        WishState state,

        @Schema(description = "The last day on which it is tried.") @Nullable LocalDate until,

        Instant madeAt,

        @Schema(description = "Present if somebody entered it, as the learner said it to them.") @Nullable SaidView said,

        @Schema(description = "Every answer, the last one first.")
        List<WishAnswerView> answers) {}
