package org.withme.iag.opportunity;

import java.time.LocalDate;
import org.withme.iag.opportunity.PutOpportunity.NextAction;
import org.withme.platform.problem.Violations;
import org.withme.platform.problem.WrittenText;

/** What makes an opportunity too vague to be of use (I6): one violation per gap, so that a supplier closes all at once. */
final class Gaps {

    static final int MOST_YEARS = 2;
    private static final int UNIT_DIGITS = 4;

    private Gaps() {}

    static Violations of(PutOpportunity command, LocalDate today) {
        Violations gaps = new Violations()
                .addIf(command.source() == null || isMissing(command.source().organisation()), "/source", Gap.SOURCE)
                .addIf(isMissing(command.place()) && !command.isRemote(), "/place", Gap.PLACE)
                .addIf(command.subject() == null && !isUnitGroup(command.occupation()), "/occupation", Gap.SUBJECT)
                .addIf(isMissing(command.suits()), "/suits", Gap.SUITS)
                .addIf(command.expiresOn() == null && command.reviewOn() == null, "/expiresOn", Gap.HOW_LONG);
        NextAction next = command.nextAction();
        return gaps.addAll(nextAction(next))
                .addIf(isEndless(command.expiresOn(), today), "/expiresOn", Gap.ENDLESS)
                .addIf(isEndless(command.reviewOn(), today), "/reviewOn", Gap.ENDLESS)
                .addIf(isOver(command.expiresOn(), today), "/expiresOn", Gap.OVER)
                .addIf(isOver(command.reviewOn(), today), "/reviewOn", Gap.OVER)
                .addIf(next != null && isOver(next.by(), today), "/nextAction/by", Gap.OVER);
    }

    private static Violations nextAction(NextAction next) {
        return new Violations()
                .addIf(next == null || isMissing(next.what()), "/nextAction", Gap.NEXT_ACTION)
                .addIf(next != null && isMissing(next.url()) && isMissing(next.contact()), "/nextAction/url", Gap.WAY)
                .addIf(
                        next != null && (next.by() == null) == !Boolean.TRUE.equals(next.open()),
                        "/nextAction/by",
                        Gap.BY_WHEN);
    }

    private static boolean isOver(LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    /** What has no near end is looked at by nobody. */
    private static boolean isEndless(LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today.plusYears(MOST_YEARS));
    }

    private static boolean isUnitGroup(String occupation) {
        return occupation != null && occupation.length() == UNIT_DIGITS;
    }

    private static boolean isMissing(String text) {
        return text == null || WrittenText.saysNothing(text);
    }
}
