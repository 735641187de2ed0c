package org.withme.learner.journey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.withme.platform.identity.Roles;

/** How what happens to a learner's plan is told, to the learner alone. */
final class PlanTemplates {

    private static final String GOAL = "/goals/{goalId}";
    private static final String PROPOSAL = "/plan-proposals/{proposalId}";
    private static final String PLAN = "/plans/{ukprn}";

    /** By state. */
    private static final Map<String, String> GOALS = Map.of(
            "PROPOSED",
            "A goal of yours says something else now",
            "AGREED",
            "A goal of yours says something else now",
            "IN_PROGRESS",
            "You are on the way to a goal",
            "ACHIEVED",
            "You reached a goal",
            "CHANGED_COURSE",
            "A goal of yours changed course",
            "LET_GO",
            "You let go of a goal");

    /** By kind. */
    private static final Map<String, String> PROPOSED = Map.of(
            "GOAL", "a goal",
            "WORDING", "other words for a goal",
            "STEP", "a step",
            "DATE", "a date",
            "END", "that a goal is over");

    /** By answer. */
    private static final Map<String, String> ANSWERED = Map.of(
            "YES", "was answered with yes",
            "NO", "was answered with no",
            "ANOTHER", "was answered with another proposal",
            "WITHDRAWN", "was taken back");

    /** By who signed. */
    private static final Map<String, String> SIGNED = Map.of(
            "LEARNER", "You signed your plan",
            "MENTOR", "Your mentor signed your plan",
            "EMPLOYER", "Your employer agreed to your plan");

    static final List<EntryTemplate> ALL = List.of(
            plan("learner.goal-written.v1", GOAL, PlanTemplates::written),
            plan(
                    "learner.goal-changed.v1",
                    GOAL,
                    wording -> GOALS.getOrDefault(wording.entry().text("state"), "A goal of yours changed") + "."),
            plan(
                    "learner.goal-said-answered.v1",
                    GOAL,
                    wording -> "STRUCK_OUT".equals(wording.entry().text("answer"))
                            ? "You struck out a goal that was entered for you."
                            : "You confirmed a goal that was entered for you."),
            plan(
                    "learner.goal-date-moved.v1",
                    GOAL,
                    wording -> (wording.entry().has("stepId") ? "A step of a goal" : "A goal of yours")
                            + (wording.entry().has("date")
                                    ? " is due on " + wording.entry().day("date") + " now."
                                    : " has no date any more.")),
            plan("learner.goal-step-added.v1", GOAL, wording -> "A goal of yours got a step."),
            plan(
                    "learner.goal-step-ticked.v1",
                    GOAL,
                    wording -> "true".equals(wording.entry().text("done"))
                            ? "A step to a goal is done."
                            : "A step to a goal is not done yet after all."),
            plan(
                    "learner.goal-result-shown.v1",
                    GOAL,
                    wording -> "true".equals(wording.entry().text("shown"))
                            ? "You show a result with a goal of yours."
                            : "You show a result with a goal of yours no more."),
            plan("learner.goal-looked-at.v1", GOAL, wording -> "A goal of yours was looked at again."),
            plan(
                    "learner.plan-proposed.v1",
                    PROPOSAL,
                    wording -> switch (Proposer.of(wording.entry(), "by")) {
                                case THE_LEARNER -> "You proposed ";
                                case THEIR_ADVOCATE -> "Your advocate proposed for you ";
                                case PROPOSED_TO_LEARNER -> "You were proposed ";
                            }
                            + PROPOSED.getOrDefault(wording.entry().text("kind"), "something")
                            + (wording.entry().has("inAnswerTo") ? " instead" : "") + "."),
            plan(
                    "learner.plan-proposal-answered.v1",
                    PROPOSAL,
                    wording -> switch (Proposer.of(wording.entry(), "proposedBy")) {
                                case THE_LEARNER -> "What you proposed";
                                case THEIR_ADVOCATE -> "What your advocate proposed";
                                case PROPOSED_TO_LEARNER -> "What was proposed to you";
                            }
                            + " for your plan "
                            + ANSWERED.getOrDefault(wording.entry().text("answer"), "was answered") + "."),
            plan(
                    "learner.plan-signed.v1",
                    PLAN,
                    wording -> SIGNED.getOrDefault(wording.entry().text("signer"), "Somebody signed your plan") + "."),
            plan(
                    "learner.plan-agreed.v1",
                    PLAN + "/versions/{versionId}",
                    wording -> "Your plan is agreed" + wording.atCollege() + ": version "
                            + wording.entry().text("number") + "."),
            plan(
                    "learner.group-goal-changed.v1",
                    "/v1/groups/{groupId}/goals/{goalId}",
                    wording -> capitalised(ofAGroup(wording).formatted(wording.group()))));

    /** By what happened. */
    private static String ofAGroup(EntryWording wording) {
        return switch (wording.entry().text("what")) {
            case "WRITTEN" -> "%s has a goal that it may agree to.";
            case "REWORDED" -> "A goal of %s says something else now.";
            case "DATE_MOVED" -> "A goal of %s has another date now.";
            case "AGREED" -> "%s agreed to a goal.";
            case "STEP_ADDED" -> "A goal of %s got a step.";
            case "STEP_TICKED" -> "A step to a goal of %s was ticked.";
            default ->
                "ACHIEVED".equals(wording.entry().text("state"))
                        ? "%s reached a goal."
                        : "A goal of %s stands elsewhere now.";
        };
    }

    /** Whose proposal something is. */
    private enum Proposer {
        THE_LEARNER,
        THEIR_ADVOCATE,
        PROPOSED_TO_LEARNER;

        /** @param side where the event says whose it is */
        static Proposer of(JourneyEntry entry, String side) {
            if (entry.has("byAdvocate")) {
                return THEIR_ADVOCATE;
            }
            return "LEARNER".equals(entry.text(side)) ? THE_LEARNER : PROPOSED_TO_LEARNER;
        }
    }

    private static String written(EntryWording wording) {
        if (wording.entry().has("brought")) {
            return "A goal of yours was brought here from another system" + wording.atCollege() + ".";
        }
        if (wording.isEntered()) {
            return "A goal of yours was entered, " + wording.asSaid() + ".";
        }
        return switch (Proposer.of(wording.entry(), "startedBy")) {
            case THE_LEARNER ->
                isByLearner(wording.entry())
                        ? "You wrote a goal of your own."
                        : "A goal that you proposed is in your plan.";
            case THEIR_ADVOCATE -> "A goal that your advocate proposed is in your plan.";
            case PROPOSED_TO_LEARNER -> "A goal that was proposed to you is in your plan.";
        };
    }

    /** Else staff accepted it. */
    private static boolean isByLearner(JourneyEntry entry) {
        return entry.capacity() == null || entry.capacities().contains(Roles.LEARNER);
    }

    private PlanTemplates() {}

    private static EntryTemplate plan(String type, String link, Function<EntryWording, String> what) {
        return new EntryTemplate(type, Kind.PLAN, link, what).forTheLearnerAlone();
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
