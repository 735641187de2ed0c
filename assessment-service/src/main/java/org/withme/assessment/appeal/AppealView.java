package org.withme.assessment.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.assessment.AppealStage;

@Schema(
        name = "Appeal",
        description = "An appeal: what it is about, whose turn it is and until when, and what was answered.")
record AppealView(
        UUID id,
        UUID assessmentId,
        UUID learnerId,

        @Schema(examples = "Independent living award") String title,

        @Schema(description = "The college that assesses.", examples = "90000001")
        String ukprn,

        @Schema(description = "The result that counted when it was raised; absent before there is one.") @Nullable UUID resultId,

        @Nullable GroundView ground,

        @Schema(description = "The learner's words, exactly as written.") @Nullable String words,

        List<AppealedCriterionView> criteria,

        @Schema(description = "ENQUIRY, REVIEW or PANEL.", examples = "ENQUIRY")
        AppealStage stage,

        @Schema(
                description =
                        "OPEN (the college answers), ANSWERED (the learner may go on or leave it there) or CLOSED.",
                examples = "OPEN")
        AppealState state,

        @Schema(
                description =
                        "By when whose turn it is does something, a day of the college's; absent when it is over.",
                examples = "2027-03-12")
        @Nullable LocalDate dueOn,

        @Schema(description = "Whether the learner may go on to the next stage today.", examples = "false")
        boolean mayGoOn,

        @Schema(description = "Whether an advocate is with the learner in this, by the learner's authority.")
        boolean advocatePresent,

        @Schema(description = "WITHDRAWN, ACCEPTED, LAPSED (nobody went on in time) or DECIDED (by the panel).")
        @Nullable Ending ending,

        List<StageView> stages,

        @Schema(
                description =
                        "What a quality assurer who has not taken the appeal does not see before the result is out.",
                examples = "[\"words\"]")
        @Nullable List<String> withheld,

        Instant raisedAt,
        @Nullable Instant closedAt) {

    @Schema(name = "AppealGround", description = "Why somebody may appeal.")
    record GroundView(
            @Schema(examples = "STANDARD") String code,

            @Schema(examples = "The decision does not fit the published standard.")
            String title,

            @Schema(description = "Whether words have to say more.", examples = "false")
            boolean needsWords) {}

    @Schema(name = "AppealedCriterion", description = "A criterion that an appeal is about.")
    record AppealedCriterionView(
            UUID criterionId,

            @Schema(examples = "Plans a week of meals within a budget")
            String statement) {}

    @Schema(name = "AppealStep", description = "One stage of an appeal.")
    record StageView(
            @Schema(examples = "ENQUIRY") AppealStage stage,
            Instant raisedAt,

            @Schema(description = "Whether an advocate raised it for the learner.", examples = "false")
            boolean byAdvocate,

            @Schema(description = "What was said to those who look at it in this stage.") @Nullable String words,

            @Schema(description = "By when the college answers.", examples = "2027-03-12")
            LocalDate dueOn,

            @Schema(description = "Who looks at it: their roles.")
            List<SeatView> seats,

            @Schema(description = "What the panel may agree to; to its members alone.") @Nullable AnswerView draft,

            @Nullable AnswerView answer,

            @Nullable Instant answeredAt,

            @Schema(description = "The last day on which the learner may go on.") @Nullable LocalDate goOnUntil,

            @Schema(description = "The result that it brought.") @Nullable UUID resultId) {}

    @Schema(name = "AppealSeat", description = "Somebody who looks at an appeal and took no part in what it is about.")
    record SeatView(
            @Schema(examples = "iqa") String role,

            @Schema(description = "Whether that is you.", examples = "false")
            boolean yours,

            @Schema(description = "Whether they agreed to the draft; to the members of a panel alone.") @Nullable Boolean agreed) {}

    @Schema(name = "AppealAnswer", description = "What stands, and why.")
    record AnswerView(
            @Schema(description = "STANDS, CHANGED, or PASSED_ON to somebody who did not judge.", examples = "STANDS")
            @Nullable Outcome outcome,

            @Nullable String reasons,
            @Nullable List<AnswerAppeal.AppealValue> changed,
            @Nullable String organisationReference,

            @Schema(description = "In which role it was answered.", examples = "assessor") @Nullable String answeredAs) {}
}
