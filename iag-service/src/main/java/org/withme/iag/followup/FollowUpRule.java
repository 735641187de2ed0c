package org.withme.iag.followup;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum FollowUpRule implements Rule {
    NO_WAY("way", "It does not say how you tried.", "Send EMAIL, TELEPHONE, TEXT or POST."),
    TRIED_IN_THE_FUTURE(
            "in-the-future",
            "That moment has not come yet.",
            "Record the attempt when it was made, or leave the moment out."),
    NO_OUTCOME(
            "outcome",
            "It does not say what came of the contact, so it is not done.",
            "Send SPOKEN_WITH, WANTED_NOTHING, NOT_REACHED or NOT_NEEDED, or the session that came of it."),
    NO_ATTEMPT(
            "no-attempt",
            "Nobody is recorded to have tried.",
            "Record each attempt first, with the way that was tried."),
    SESSION_WITHOUT_SPEAKING(
            "session-without-speaking",
            "A session came of it only if you spoke with each other.",
            "Send SPOKEN_WITH, or leave the session out."),
    NOT_A_SESSION(
            "session",
            "It is not a session of your college with this learner.",
            "Record the session first and send its id, or leave it out.");

    private final RuleKind kind;

    FollowUpRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
