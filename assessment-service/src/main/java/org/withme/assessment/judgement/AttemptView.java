package org.withme.assessment.judgement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EarlierAttempt", description = "An attempt that is over, with all that was said in it.")
record AttemptView(
        @Schema(description = "Counted from 1.", examples = "1")
        int attempt,

        @Nullable JudgementView selfJudgement,
        @Nullable JudgementView assessorJudgement,
        List<ProposalView> negotiation,
        @Nullable ReassessmentRequestView reassessmentRequest,
        @Nullable JudgementView reassessment,
        @Nullable ReplyView reply,
        @Nullable DecisionView decision) {

    static AttemptView of(int attempt, Attempt current) {
        return new AttemptView(
                attempt,
                JudgementView.of(current, JudgementKind.SELF),
                JudgementView.of(current, JudgementKind.ASSESSOR),
                ProposalView.of(current),
                ReassessmentRequestView.of(current.first(JudgementKind.REASSESSMENT_REQUEST)),
                JudgementView.of(current, JudgementKind.REASSESSMENT),
                ReplyView.of(current.first(JudgementKind.REPLY)),
                current.decision().map(DecisionView::of).orElse(null));
    }
}
