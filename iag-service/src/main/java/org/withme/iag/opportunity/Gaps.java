package org.withme.iag.opportunity;

import java.time.LocalDate;
import org.withme.iag.opportunity.PutOpportunity.NextAction;
import org.withme.platform.problem.Violations;
import org.withme.platform.problem.WrittenText;

/** What makes an opportunity too vague to be of use (I6): one violation per gap, so that a supplier closes all at once. */
final class Gaps {

    private static final String RULE = "I6";
    private static final int MOST_YEARS = 2;
    private static final int UNIT_DIGITS = 4;

    private Gaps() {}

    static Violations of(PutOpportunity command, LocalDate today) {
        Violations gaps = new Violations()
                .addIf(
                        command.source() == null || isMissing(command.source().organisation()),
                        "/source",
                        RULE,
                        "It does not say who says so.",
                        "Name the organisation, and a page where it can be checked if there is one.")
                .addIf(
                        isMissing(command.place()) && !command.isRemote(),
                        "/place",
                        RULE,
                        "It does not say where it is.",
                        "Name the place, or send remote: true.")
                .addIf(
                        command.subject() == null && !isUnitGroup(command.occupation()),
                        "/occupation",
                        RULE,
                        "It does not say closely enough what it is about.",
                        "Send an occupation of four digits (SOC 2020), such as 5249, or a subject (sector subject area).")
                .addIf(
                        isMissing(command.suits()),
                        "/suits",
                        RULE,
                        "It does not say who it suits.",
                        "Say in a sentence for whom it is right, and what they need.")
                .addIf(
                        command.expiresOn() == null && command.reviewOn() == null,
                        "/expiresOn",
                        RULE,
                        "It does not say how long it is true.",
                        "Send the day on which it expires, or on which you look at it again.");
        nextAction(gaps, command.nextAction());
        endless(gaps, "/expiresOn", command.expiresOn(), today);
        endless(gaps, "/reviewOn", command.reviewOn(), today);
        return past(gaps, "/expiresOn", command.expiresOn(), today)
                .addAll(past(new Violations(), "/reviewOn", command.reviewOn(), today))
                .addAll(past(
                        new Violations(),
                        "/nextAction/by",
                        command.nextAction() == null
                                ? null
                                : command.nextAction().by(),
                        today));
    }

    private static void nextAction(Violations gaps, NextAction next) {
        gaps.addIf(
                next == null || isMissing(next.what()),
                "/nextAction",
                RULE,
                "It does not say what to do next.",
                "Say what to do, and by when, or that it is open.");
        gaps.addIf(
                next != null && isMissing(next.url()) && isMissing(next.contact()),
                "/nextAction/url",
                RULE,
                "It gives no way to do it.",
                "Send the address of a page (url), or a contact: an e-mail address, a telephone number, or who to ask for"
                        + " where.");
        gaps.addIf(
                next != null && (next.by() == null) == !Boolean.TRUE.equals(next.open()),
                "/nextAction/by",
                RULE,
                "It does not say by when, once.",
                "Send the last day, or open: true.");
    }

    private static Violations past(Violations gaps, String pointer, LocalDate day, LocalDate today) {
        return gaps.addIf(
                day != null && day.isBefore(today),
                pointer,
                RULE,
                "The day is over: it would be stale at once.",
                "Send today or a later day, or withdraw it.");
    }

    /** What has no near end is looked at by nobody. */
    private static void endless(Violations gaps, String pointer, LocalDate day, LocalDate today) {
        gaps.addIf(
                day != null && day.isAfter(today.plusYears(MOST_YEARS)),
                pointer,
                RULE,
                "It is more than " + MOST_YEARS + " years away: nobody can say today that it is true until then.",
                "Send a day within " + MOST_YEARS + " years, and put it again when it still holds.");
    }

    private static boolean isUnitGroup(String occupation) {
        return occupation != null && occupation.length() == UNIT_DIGITS;
    }

    private static boolean isMissing(String text) {
        return text == null || WrittenText.saysNothing(text);
    }
}
