package org.withme.assessment.judgement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EarlierAttempt", description = "An attempt that is over, with all that was said in it.")
record AttemptView(
        @Schema(description = "Counted from 1.", example = "1")
        int attempt,

        JudgementView selfJudgement,
        JudgementView assessorJudgement,
        List<ProposalView> negotiation,
        ReassessmentRequestView reassessmentRequest,
        JudgementView reassessment,
        ReplyView reply,
        DecisionView decision) {

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
