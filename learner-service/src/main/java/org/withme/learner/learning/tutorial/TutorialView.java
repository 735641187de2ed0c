package org.withme.learner.learning.tutorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Tutorial", description = "A learner and somebody beside them meet, or are to.")
record TutorialView(
        UUID id,
        UUID learnerId,
        @Schema(examples = "90000001") String ukprn,

        @Schema(description = "The same for all who were invited together.")
        UUID sittingId,

        @Schema(description = "Of the catalogue, if one was chosen.") @Nullable UUID purposeId,

        @Schema(description = "Why you meet.", examples = "Choosing next year")
        String purpose,

        String whatToExpect,
        String whatYouLeaveWith,

        @Schema(description = "All of it in the plainest words.") @Nullable String inPlainWords,

        @Schema(examples = "30") int minutes,
        Instant startsAt,
        Instant endsAt,
        TutorialState state,

        @Schema(description = "Whose answer is awaited; absent if nobody's is.") @Nullable Side asked,

        @Schema(description = "Another time that was asked for, and is not answered yet.") @Nullable Instant otherStartsAt,

        Side invitedBy,

        @Schema(description = "True of what the learner proposed if nobody answered until its time was over.") @Nullable Boolean lapsed,

        @Schema(
                description = "With whom; absent until a mentor answers what the learner proposed.",
                examples = "Jo Marsh")
        @Nullable String with,

        @Schema(description = "What is worth knowing of the time; it forbids nothing.")
        List<TimeNote> notes,

        @Schema(description = "What either side wants to speak about.")
        List<PointView> points,

        @Schema(description = "What either side answered.") List<AnswerView> answers,

        @Schema(description = "What either side wrote down to be done, and which of the two.")
        List<ActionView> actions,

        @Schema(
                description =
                        "What was written down, and one of the two sides did not stand to; absent if nothing was.")
        @Nullable List<StruckOutView> struckOut,

        @Schema(description = "Whether a learner advocate is with the learner in this, by the learner's authority.")
        boolean advocatePresent,

        @Schema(description = "To the learner alone: whether they are asked if it was worth it.") @Nullable Boolean asksWhetherWorthIt,

        @Schema(description = "To the learner alone: what they said.") @Nullable WorthIt worthIt,

        @Schema(description = "To the learner alone: their words.") @Nullable String worthItWords) {

    /** What the tutorial itself knows. */
    record Core(
            Why why,
            Instant startsAt,
            Instant endsAt,
            TutorialState state,
            @Nullable Side asked,
            @Nullable Instant otherStartsAt,
            Side invitedBy,
            @Nullable String worthWords) {}

    @Schema(name = "AgendaPoint", description = "Exactly as it was written.")
    record PointView(
            UUID id,
            Side by,

            @Schema(description = "Whether an advocate said it for the learner, by the learner's authority.")
            boolean byAdvocate,

            String words,
            Instant addedAt) {}

    @Schema(name = "TutorialAnswer")
    record AnswerView(
            Side by,

            @Schema(description = "Whether an advocate said it for the learner, by the learner's authority.")
            boolean byAdvocate,

            Reply answer,
            @Nullable Instant startsAt,
            @Nullable String words,
            Instant answeredAt) {}

    @Schema(name = "AgreedAction")
    record ActionView(
            UUID id,

            @Schema(description = "Who does it.") Side owner,

            String words,

            @Schema(examples = "2026-12-18") @Nullable LocalDate dueOn,

            @Schema(description = "Who wrote it down.") Side by,

            @Schema(description = "The goal to which it is a step.") @Nullable UUID goalId) {}

    @Schema(name = "StruckOutAction", description = "What was written down and is not agreed.")
    record StruckOutView(
            ActionView action,

            @Schema(description = "Which side struck it out.")
            Side by,

            Instant struckOutAt) {}
}
