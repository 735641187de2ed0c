package org.withme.assessment.appeal;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum AppealProblem implements ProblemType {
    APPEAL_OPEN(
            new ProblemKind(
                    "appeal-open",
                    409,
                    "An appeal about this is open",
                    "Read it: it says whose turn it is, and until when. Go on with it, or withdraw it before you raise another.")),
    NOTHING_TO_APPEAL(
            new ProblemKind(
                    "nothing-to-appeal",
                    409,
                    "There is nothing here that somebody else has decided and you can see",
                    "Appeal when it is decided. Where you may judge your own work first, do that or skip it: then you see the decision.")),
    TOO_LATE(new ProblemKind(
            "appeal-too-late",
            409,
            "The day until which this was possible is over",
            "Ask a learner advocate what else can be done; the college may still correct a result by itself.")),
    SETTLED(new ProblemKind(
            "appeal-settled",
            409,
            "An appeal about this is over, and what it brought stands",
            "Ask a learner advocate what else can be done outside of the college.")),
    NOT_ANSWERED(new ProblemKind(
            "appeal-not-answered",
            409,
            "The college has not answered, and still has time",
            "Wait for the answer. If there is none on the day that the appeal names, go on without it.")),
    NO_FURTHER_STAGE(new ProblemKind(
            "no-further-stage",
            409,
            "The panel is the last stage at the college",
            "Wait for its answer. Ask a learner advocate what can be done outside of the college.")),
    APPEAL_ANSWERED(
            new ProblemKind(
                    "appeal-answered",
                    409,
                    "This stage of the appeal is answered",
                    "Read it: it says what was answered. Only the learner goes on, or a result is corrected when the appeal is over.")),
    APPEAL_CLOSED(new ProblemKind(
            "appeal-closed", 409, "The appeal is over", "Read it: it says how it ended, and what stands.")),
    TOOK_PART(new ProblemKind(
            "took-part",
            409,
            "You took part in what this is about",
            "Leave it to somebody who judged nothing in the assessment, assured none of it, answered nothing in an appeal"
                    + " about it and does not speak for the learner. An enquiry can be passed on to a review.")),
    NOTHING_TO_TAKE(new ProblemKind(
            "nothing-to-take",
            409,
            "An enquiry is answered without taking it",
            "Answer it with answerAppeal, as one of the assessor's side.")),
    TAKE_FIRST(new ProblemKind(
            "take-first",
            409,
            "Something here is decided that you may still be asked to judge unseen",
            "Take the appeal with takeAppeal; then you read it, and judge nothing of the assessment a second time. Or leave it to"
                    + " somebody else.")),
    PANEL_COMPLETE(new ProblemKind(
            "panel-complete", 409, "The panel has all its members", "Leave it to them; they answer together.")),
    SEAT_KEPT(
            new ProblemKind(
                    "seat-kept",
                    409,
                    "The last seat of this panel is a quality assurer's",
                    "Leave it to a quality assurer who took no part: only with one among those who agree is certified weight changed.")),
    PANEL_NOT_COMPLETE(new ProblemKind(
            "panel-not-complete",
            409,
            "The panel does not have all its members yet",
            "Others who took no part take their seats with takeAppeal; then one of them drafts the answer.")),
    NO_SEAT(new ProblemKind(
            "no-seat",
            409,
            "You have no seat in the panel",
            "Take one with takeAppeal as long as there is one; only who sits there answers.")),
    NOTHING_DRAFTED(new ProblemKind(
            "nothing-drafted",
            409,
            "No answer is drafted to which you could agree",
            "Draft one with answerAppeal; the others then agree to it.")),
    DRAFT_OVERTAKEN(new ProblemKind(
            "draft-overtaken",
            409,
            "Something was decided since this was drafted",
            "Read what stands now, and draft another answer with answerAppeal."));

    private final ProblemKind kind;

    AppealProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
