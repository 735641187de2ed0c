package org.withme.learner.inbox;

import static org.withme.learner.inbox.ItemTemplate.of;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.withme.learner.people.waiting.WaitingKind;

/** Every kind of item that comes of events; an event that asks nothing of anybody says so in {@code events-that-ask-nothing.txt}. */
final class ItemTemplates {

    private static final String OFFER_MADE = "advocacy.offer-made.v1";
    private static final String OFFER_ACCEPTED = "advocacy.offer-accepted.v1";
    private static final String OFFER_DECLINED = "advocacy.offer-declined.v1";
    private static final String OFFER_WITHDRAWN = "advocacy.offer-withdrawn.v1";
    private static final String[] OFFER_ANSWERED = {OFFER_ACCEPTED, OFFER_DECLINED, OFFER_WITHDRAWN};
    private static final String CASE_OPENED = "advocacy.case-opened.v1";
    private static final String SAID_ANSWERED = "advocacy.said-answered.v1";

    private static final String ASSIGNED = "assessment.assignment-set.v1";
    private static final String DATE_MOVED = "assessment.assignment-date-moved.v1";
    private static final String ATTEMPT = "assessment.attempt-started.v1";
    private static final String SELF_JUDGED = "assessment.self-judged.v1";
    private static final String ASSESSOR_JUDGED = "assessment.assessor-judged.v1";
    private static final String DIFFERED = "assessment.differed.v1";
    private static final String COUNTER_PROPOSED = "assessment.counter-proposed.v1";
    private static final String AGREED = "assessment.agreed.v1";
    private static final String DECIDED = "assessment.decided.v1";
    private static final String DISPUTED = "assessment.disputed.v1";
    private static final String TAKEN_BACK = "assessment.taken-back.v1";
    private static final String LODGED = "assessment.appeal-lodged.v1";
    private static final String ANSWERED = "assessment.appeal-answered.v1";
    private static final String APPEAL_CLOSED = "assessment.appeal-closed.v1";
    private static final String RESULT = "assessment.result-published.v1";

    private static final List<ItemTemplate> OF_REFERRALS = List.of(
            of(WaitingKind.ADVOCATE_OFFERED, EventFacts::referralId)
                    .begins(OFFER_MADE)
                    .beginsWhere(SAID_ANSWERED, EventFacts::isStruckOut)
                    .isOver(OFFER_ANSWERED),
            of(WaitingKind.OFFER_WAITS, EventFacts::referralId)
                    .begins(OFFER_MADE)
                    .beginsWhere(SAID_ANSWERED, EventFacts::isStruckOut)
                    .isOver(OFFER_ANSWERED),
            of(WaitingKind.OFFER_TO_BRING, EventFacts::referralId)
                    .begins("advocacy.offer-to-bring.v1")
                    .isOver(OFFER_ANSWERED),
            of(WaitingKind.SAID_FOR_YOU, EventFacts::referralId)
                    .beginsWhere(OFFER_ACCEPTED, EventFacts::isEntered)
                    .beginsWhere(OFFER_DECLINED, EventFacts::isEntered)
                    .isOver(SAID_ANSWERED, OFFER_WITHDRAWN, CASE_OPENED),
            of(WaitingKind.ADVOCATE_WANTED, EventFacts::referralId)
                    .begins(OFFER_ACCEPTED)
                    .isDoneWhere(SAID_ANSWERED, EventFacts::isStruckOut)
                    .isOver(CASE_OPENED, OFFER_DECLINED, OFFER_WITHDRAWN));

    private static final List<ItemTemplate> OF_AMBITIONS = List.of(of(WaitingKind.SAID_FOR_YOU, EventFacts::ambitionId)
            .beginsWhere("iag.ambition-declared.v1", EventFacts::isEntered)
            .isOver("iag.said-answered.v1", "iag.ambition-revised.v1", "iag.ambition-let-go.v1"));

    private static final List<ItemTemplate> OF_FOLLOW_UPS =
            List.of(of(WaitingKind.FOLLOW_UP_DUE, EventFacts::followUpId)
                    .begins("iag.follow-up-due.v1")
                    .isTaken("iag.follow-up-taken.v1")
                    .isReleased("iag.follow-up-released.v1")
                    .isOver("iag.follow-up-done.v1", "iag.follow-up-cancelled.v1"));

    private static final List<ItemTemplate> OF_ASSESSMENTS = List.of(
            of(WaitingKind.ASSESSMENT_STARTED, EventFacts::assessmentId)
                    .begins("assessment.started.v1")
                    .isDone(SELF_JUDGED, ASSIGNED, RESULT),
            of(WaitingKind.ASSIGNMENT_SET, EventFacts::assessmentId, EventFacts::assignmentId)
                    .begins(ASSIGNED)
                    .beginsWhere(DATE_MOVED, EventFacts::isStillToJudge)
                    .isDone("assessment.assignment-judged.v1")
                    .waitsAgain("assessment.assignment-open-again.v1")
                    .isOver("assessment.assignment-withdrawn.v1", RESULT),
            ofCriteria(WaitingKind.SELF_JUDGEMENT_AWAITED)
                    .begins(ASSESSOR_JUDGED)
                    .isDone(SELF_JUDGED, AGREED, DIFFERED, DECIDED)
                    .isDoneWhere(TAKEN_BACK, EventFacts::isOfAnAssessorsJudgement)
                    .waitsAgainWhere(TAKEN_BACK, EventFacts::isOfASelfJudgement)
                    .isOver(ATTEMPT, RESULT),
            ofCriteria(WaitingKind.JUDGEMENT_AWAITED)
                    .begins(SELF_JUDGED)
                    .isDone(ASSESSOR_JUDGED, AGREED, DIFFERED, DECIDED)
                    .isDoneWhere(TAKEN_BACK, EventFacts::isOfASelfJudgement)
                    .waitsAgainWhere(TAKEN_BACK, EventFacts::isOfAnAssessorsJudgement)
                    .isOver(ATTEMPT, RESULT),
            ofCriteria(WaitingKind.TURN_TO_ANSWER)
                    .begins(DIFFERED)
                    .beginsWhere(COUNTER_PROPOSED, EventFacts::isByTheAssessor)
                    .isDone(AGREED, DECIDED, DISPUTED)
                    .isDoneWhere(COUNTER_PROPOSED, EventFacts::isByTheLearner)
                    .isDoneWhere(TAKEN_BACK, EventFacts::isOfTheAssessorsProposal)
                    .waitsAgainWhere(TAKEN_BACK, EventFacts::isOfTheLearnersProposal)
                    .isDoneWhere(TAKEN_BACK, EventFacts::isOfAJudgement)
                    .isOver(ATTEMPT, RESULT),
            ofCriteria(WaitingKind.TURN_TO_RESPOND)
                    .begins(DIFFERED)
                    .beginsWhere(COUNTER_PROPOSED, EventFacts::isByTheLearner)
                    .isDone(AGREED, DECIDED, DISPUTED)
                    .isDoneWhere(COUNTER_PROPOSED, EventFacts::isByTheAssessor)
                    .isDoneWhere(TAKEN_BACK, EventFacts::isOfTheLearnersProposal)
                    .waitsAgainWhere(TAKEN_BACK, EventFacts::isOfTheAssessorsProposal)
                    .isDoneWhere(TAKEN_BACK, EventFacts::isOfAJudgement)
                    .isOver(ATTEMPT, RESULT),
            // a decision can be disputed too, which asks nothing of a quality assurer: only where two negotiate it does
            ofCriteria(WaitingKind.REASSESSMENT_ASKED)
                    .becomesPossible(DIFFERED)
                    .waitsAgain(DISPUTED)
                    .waitsAgainWhere(TAKEN_BACK, EventFacts::isOfAReassessment)
                    .isDone(AGREED, DECIDED)
                    .isOver(ATTEMPT, RESULT),
            ofCriteria(WaitingKind.REASSESSMENT_REQUIRED)
                    .begins("assessment.reassessment-required.v1")
                    .waitsAgainWhere(TAKEN_BACK, EventFacts::isOfAReassessment)
                    .isDone(DECIDED)
                    .isOver(ATTEMPT, RESULT));

    private static final List<ItemTemplate> OF_APPEALS = List.of(
            of(WaitingKind.APPEAL_TO_ANSWER, EventFacts::appealId)
                    .isDone(LODGED)
                    .beginsWhere(LODGED, EventFacts::isAnEnquiry)
                    .isDone(ANSWERED)
                    .isOver(APPEAL_CLOSED),
            of(WaitingKind.APPEAL_TO_REVIEW, EventFacts::appealId)
                    .isDone(LODGED)
                    .beginsWhere(LODGED, EventFacts::isAReview)
                    .isDone(ANSWERED)
                    .isOver(APPEAL_CLOSED),
            of(WaitingKind.APPEAL_FOR_PANEL, EventFacts::appealId)
                    .beginsWhere(LODGED, EventFacts::isForAPanel)
                    .isOver(ANSWERED, APPEAL_CLOSED),
            of(WaitingKind.APPEAL_ANSWERED, EventFacts::appealId)
                    .beginsWhere(ANSWERED, EventFacts::hasADay)
                    .isDone(LODGED)
                    .isOver(APPEAL_CLOSED));

    static final List<ItemTemplate> ALL =
            List.of(OF_REFERRALS, OF_AMBITIONS, OF_FOLLOW_UPS, OF_ASSESSMENTS, OF_APPEALS).stream()
                    .flatMap(List::stream)
                    .toList();

    private static final Set<String> TYPES =
            ALL.stream().flatMap(template -> template.types().stream()).collect(Collectors.toSet());

    private static final Set<WaitingKind> KINDS =
            ALL.stream().map(ItemTemplate::kind).collect(Collectors.toSet());

    private ItemTemplates() {}

    /** The kinds that come of events. */
    static Set<WaitingKind> kinds() {
        return KINDS;
    }

    /** Every type of event that does something to an item. */
    static Set<String> types() {
        return TYPES;
    }

    /** Criteria of one assessment wait together. */
    private static ItemTemplate ofCriteria(WaitingKind kind) {
        return of(kind, EventFacts::assessmentId, EventFacts::criterionId);
    }
}
