package org.withme.learner.inbox;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the inbox takes from an event, of whatever type; null where the event says nothing of the kind.
 *
 * @param stage of an appeal: ENQUIRY, REVIEW, PANEL
 * @param judged whether the learner judged all that is set to them
 * @param by which side did it: LEARNER, ASSESSOR
 * @param kind what was taken back: SELF, ASSESSOR, PROPOSAL, REASSESSMENT
 * @param subject the member of staff whom it is about
 * @param causedBy the event that caused this one
 * @param saidHow in which way the learner said what somebody entered
 * @param answer of the learner to what somebody entered: MADE_OWN, STRUCK_OUT
 */
record EventFacts(
        UUID referralId,
        UUID ambitionId,
        UUID followUpId,
        UUID assessmentId,
        UUID criterionId,
        UUID assignmentId,
        UUID appealId,
        String stage,
        Boolean judged,
        String by,
        String kind,
        LocalDate dueOn,
        String subject,
        String ukprn,
        UUID causedBy,
        String saidHow,
        String answer) {

    /** Somebody entered it, as the learner said it. */
    boolean isEntered() {
        return saidHow != null;
    }

    boolean isStruckOut() {
        return "STRUCK_OUT".equals(answer);
    }

    /** Of an assignment whose date was moved: the learner's judgement of it is still to come. */
    boolean isStillToJudge() {
        return !Boolean.TRUE.equals(judged);
    }

    boolean isByTheLearner() {
        return "LEARNER".equals(by);
    }

    boolean isByTheAssessor() {
        return "ASSESSOR".equals(by);
    }

    boolean isAnEnquiry() {
        return "ENQUIRY".equals(stage);
    }

    boolean isAReview() {
        return "REVIEW".equals(stage);
    }

    boolean isForAPanel() {
        return "PANEL".equals(stage);
    }

    /** By when the learner may go on, or whoever it waits for answers. */
    boolean hasADay() {
        return dueOn != null;
    }

    boolean isOfASelfJudgement() {
        return "SELF".equals(kind);
    }

    boolean isOfAnAssessorsJudgement() {
        return "ASSESSOR".equals(kind);
    }

    /** Of a first judgement: what two negotiated is gone with it. */
    boolean isOfAJudgement() {
        return isOfASelfJudgement() || isOfAnAssessorsJudgement();
    }

    boolean isOfAReassessment() {
        return "REASSESSMENT".equals(kind);
    }

    boolean isOfTheLearnersProposal() {
        return "PROPOSAL".equals(kind) && isByTheLearner();
    }

    boolean isOfTheAssessorsProposal() {
        return "PROPOSAL".equals(kind) && isByTheAssessor();
    }
}
