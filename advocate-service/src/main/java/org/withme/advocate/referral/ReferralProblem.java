package org.withme.advocate.referral;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum ReferralProblem implements ProblemType {
    OFFER_IS_OVER(new ProblemKind(
            "offer-is-over",
            409,
            "The offer cannot be answered any more",
            "Read the referral; if you want an advocate, ask for one.")),
    CASE_IS_OPEN(new ProblemKind(
            "case-is-open", 409, "An advocate has accepted, and the case is open", "End it by closing the case.")),
    NOT_WAITING(new ProblemKind(
            "referral-not-waiting",
            409,
            "The referral does not wait for an advocate",
            "Somebody else accepted it, or the learner changed their mind; look at the list of those that wait.")),
    DO_NOT_CONTACT(new ProblemKind(
            "do-not-contact",
            409,
            "The learner does not want to be contacted",
            "Respect it: write no message and make no call. Only the learner lifts it, with DELETE"
                    + " /v1/advocacy/do-not-contact.")),
    NO_WAY_AGREED(new ProblemKind(
            "no-way-agreed",
            409,
            "The learner has left and agreed to no way of being contacted by your college",
            "Leave it to them: they see the offer when they sign in.")),
    NOBODY_TO_BRING(new ProblemKind(
            "nobody-to-bring-the-offer",
            409,
            "The learner has no mentor at your college who could bring it",
            "Name one, or speak with the learner yourself and enter what they say.")),
    SOMETHING_IS_OPEN(new ProblemKind(
            "advocacy-already-open",
            409,
            "Another referral or case of the learner is open",
            "Go on there: a learner has one open case at a time."));

    private final ProblemKind kind;

    ReferralProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
