package org.withme.assessment.judgement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EarlierAttempt", description = "An attempt that is over, with all that was said in it.")
record AttemptView(
        @Schema(description = "Counted from 1.", example = "1")
        int attempt,

        @Nullable JudgementView selfJudgement,
        @Nullable JudgementView assessorJudgement,
        List<ProposalView> negotiation,
        @Nullable ReassessmentRequestView reassessmentRequest,
        @Nullable JudgementView reassessment,
        @Nullable ReplyView reply,
        @Nullable DecisionView decision) {

    static AttemptView of(int attempt, Judging judging) {
        return new AttemptView(
                attempt,
                JudgementView.of(judging, JudgementKind.SELF),
                JudgementView.of(judging, JudgementKind.ASSESSOR),
                ProposalView.of(judging),
                ReassessmentRequestView.of(judging.first(JudgementKind.REASSESSMENT_REQUEST)),
                JudgementView.of(judging, JudgementKind.REASSESSMENT),
                ReplyView.of(judging.first(JudgementKind.REPLY)),
                judging.decision().map(DecisionView::of).orElse(null));
    }
}
