package org.withme.learner.journey;

import java.util.List;
import java.util.Map;

/** How iag-service's events are told: to the learner alone. */
final class GuidanceTemplates {

    private static final String AMBITION = "/v1/iag/ambitions/{ambitionId}";
    private static final String FOLLOW_UP = "/v1/iag/follow-ups/{followUpId}";

    /** By reason. */
    private static final Map<String, String> WHY_DUE = Map.of(
            "WITHDRAWAL", " because you left a college",
            "COMPLETION", " because you finished at a college",
            "BREAK", " because you take a break",
            "RETURN", " to welcome you back",
            "RESULT", " about the next steps after a result");

    /** By channel of the National Careers Service model. */
    private static final Map<String, String> CHANNELS = Map.of(
            "1", "face to face",
            "2", "by telephone",
            "3", "by web chat",
            "4", "by video",
            "5", "by email",
            "6", "by social media",
            "7", "by text message",
            "8", "by post",
            "9", "in a shared browser",
            "10", "by messages");

    /** By outcome of a contact. */
    private static final Map<String, String> WHAT_CAME_OF_IT = Map.of(
            "WANTED_NOTHING", "You would rather not talk about what was due; that is fine.",
            "NOT_REACHED", "An adviser did not reach you about what was due.",
            "NOT_NEEDED", "A conversation that was due settled itself.");

    static final List<EntryTemplate> ALL = List.of(
            new EntryTemplate(
                    "iag.ambition-declared.v1",
                    Kind.GUIDANCE,
                    AMBITION,
                    told -> told.isEntered()
                            ? "An ambition of yours was entered, " + told.asSaid() + "."
                            : "You said what you want to do: an ambition."),
            new EntryTemplate(
                    "iag.said-answered.v1",
                    Kind.GUIDANCE,
                    AMBITION,
                    told -> "STRUCK_OUT".equals(told.entry().text("answer"))
                            ? "You struck out an ambition that was entered for you."
                            : "You confirmed an ambition that was entered for you."),
            new EntryTemplate(
                    "iag.ambition-revised.v1", Kind.GUIDANCE, AMBITION, told -> "You put an ambition in other words."),
            new EntryTemplate("iag.ambition-let-go.v1", Kind.GUIDANCE, AMBITION, told -> "You let go of an ambition."),
            new EntryTemplate(
                    "iag.session-recorded.v1",
                    Kind.GUIDANCE,
                    "/v1/iag/sessions/{sessionId}",
                    GuidanceTemplates::session),
            new EntryTemplate(
                    "iag.follow-up-due.v1",
                    Kind.GUIDANCE,
                    FOLLOW_UP,
                    told -> "A conversation about your ambition is due by "
                            + told.entry().day("dueOn")
                            + WHY_DUE.getOrDefault(told.entry().text("reason"), "") + "."),
            new EntryTemplate(
                    "iag.follow-up-taken.v1",
                    Kind.GUIDANCE,
                    FOLLOW_UP,
                    told -> told.person() + " looks after a conversation that is due with you."),
            new EntryTemplate(
                    "iag.follow-up-released.v1",
                    Kind.GUIDANCE,
                    FOLLOW_UP,
                    told -> "Somebody else will look after a conversation that is due with you."),
            new EntryTemplate(
                    "iag.follow-up-cancelled.v1",
                    Kind.GUIDANCE,
                    FOLLOW_UP,
                    told -> "A conversation that was due is no longer needed."),
            new EntryTemplate(
                    "iag.follow-up-attempted.v1",
                    Kind.GUIDANCE,
                    FOLLOW_UP,
                    told -> "An adviser tried to reach you (" + told.words("way") + ")."),
            new EntryTemplate(
                    "iag.follow-up-done.v1",
                    Kind.GUIDANCE,
                    FOLLOW_UP,
                    told -> WHAT_CAME_OF_IT.getOrDefault(
                            told.entry().text("outcome"), "The conversation that was due took place.")));

    private GuidanceTemplates() {}

    /** How long and in which way the adviser may have said, or not. */
    private static String session(EntryWording told) {
        JourneyEntry entry = told.entry();
        String length = entry.has("minutes") ? " for " + entry.text("minutes") + " minutes" : "";
        String way = entry.has("channel") ? ", " + CHANNELS.getOrDefault(entry.text("channel"), "in another way") : "";
        return "You talked with an adviser" + length + way + ".";
    }
}
