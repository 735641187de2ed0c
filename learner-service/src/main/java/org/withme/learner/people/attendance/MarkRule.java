package org.withme.learner.people.attendance;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum MarkRule implements Rule {
    NOT_A_DAY("day", "The date is no day since 2000.", "Send the day of the session, as 2026-11-27."),
    NOT_A_TIME("time", "The time is none.", "Send when the session began, as 09:00, or leave it out."),
    IN_THE_FUTURE(
            "in-the-future",
            "The session is on a day that has not come.",
            "Send the mark when the register was taken."),
    NOT_A_MARK(
            "mark-not-known",
            "The mark is none of those that are set up.",
            "Send one of {marks}, or ask the platform's operator to set yours up."),
    SAID_DIFFERENTLY(
            "said-differently",
            "An earlier row of this request has another mark for the same learner and session.",
            "Send each session once; the earlier row counts. Sessions of one day differ by time or session.");

    private final RuleKind kind;

    MarkRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
