package org.withme.learner.journey;

import java.util.Arrays;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum JourneyRule implements Rule {
    NOT_A_KIND("kind", "It is not a kind of entry.", "Use one of " + Arrays.toString(Kind.values()) + "."),
    NOT_A_STAGE(
            "learning-stage",
            "It is not a stage of learning.",
            "Use one of " + Arrays.toString(LearningStage.values()) + "."),
    NOT_A_DAY("day", "It is not a day.", "Send a day such as 2026-09-01."),
    ENDS_BEFORE_IT_BEGINS("period", "The period ends before it begins.", "Send a day that is not before from."),
    NOT_AN_ENTRY("together", "It is not the id of an entry.", "Use the address that an entry gives in entries."),
    NOT_AN_ORDER(
            "order",
            "It is not an order.",
            "Use " + ReadJourney.OLDEST_FIRST + " or " + ReadJourney.NEWEST_FIRST + "."),
    NOT_A_PLACE(
            "last-event-id",
            "It is not a place in a journey.",
            "Send the id of the last event that you took, or leave it out to be told everything.");

    private final RuleKind kind;

    JourneyRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
