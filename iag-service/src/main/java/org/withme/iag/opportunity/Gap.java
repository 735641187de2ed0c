package org.withme.iag.opportunity;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

/** What an opportunity leaves open (I6). */
enum Gap implements Rule {
    SOURCE(
            "It does not name its source.",
            "Name the organisation, and a page where it can be checked if there is one."),
    PLACE("It does not say where it is.", "Name the place, or send remote: true."),
    SUBJECT(
            "It does not say closely enough what it is about.",
            "Send an occupation of four digits (SOC 2020), such as 5249, or a subject (sector subject area)."),
    SUITS("It does not say who it suits.", "Say in a sentence for whom it is right, and what they need."),
    HOW_LONG(
            "It does not say until when it is valid.",
            "Send the day on which it expires, or on which you look at it again."),
    NEXT_ACTION("It does not say what to do next.", "Say what to do, and by when, or that it is open."),
    WAY(
            "It gives no way to do it.",
            "Send the address of a page (url), or a contact: an e-mail address, a telephone number, or who to ask for"
                    + " where."),
    BY_WHEN("It needs a last day or open: true, and not both.", "Send the last day, or open: true."),
    OVER("The day is over, so the search would leave it out.", "Send today or a later day, or withdraw it."),
    ENDLESS(
            "It is more than " + Gaps.MOST_YEARS + " years away, and nobody can vouch for it until then.",
            "Send a day within " + Gaps.MOST_YEARS + " years, and put it again when it still holds.");

    private final RuleKind kind;

    Gap(String detail, String remedy) {
        kind = new RuleKind(OpportunityProblem.TOO_VAGUE, "I6", detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
