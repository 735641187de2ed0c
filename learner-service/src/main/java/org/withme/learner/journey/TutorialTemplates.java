package org.withme.learner.journey;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How tutorials are told, to the learner alone: what was spoken about stays between the two sides. */
final class TutorialTemplates {

    private static final String TUTORIAL = "/tutorials/{tutorialId}";

    private static final Map<String, String> ANSWERS =
            Map.of("ACCEPT", " said yes to ", "DECLINE", " said no to ", "OTHER_TIME", " asked for another time of ");

    private static final Map<String, String> OUTCOMES = Map.of(
            "CAME", "You were at a tutorial",
            "DID_NOT_COME", "You were not at a tutorial",
            "MOVED", "Another time has to be found for a tutorial");

    static final List<EntryTemplate> ALL = List.of(
            told(
                    "learner.tutorial-invited.v1",
                    wording -> isTheLearners(wording)
                            ? "You asked for a tutorial" + wording.atCollege() + "."
                            : "You were invited to a tutorial" + wording.atCollege() + "."),
            told(
                    "learner.tutorial-answered.v1",
                    wording -> side(wording)
                            + ANSWERS.getOrDefault(wording.entry().text("answer"), " answered to ") + "a tutorial"
                            + wording.atCollege() + "."),
            told("learner.tutorial-moved.v1", wording -> "A tutorial" + wording.atCollege() + " was moved."),
            told(
                    "learner.tutorial-cancelled.v1",
                    wording -> side(wording) + " cancelled a tutorial" + wording.atCollege() + "."),
            told(
                    "learner.tutorial-point-added.v1",
                    wording -> side(wording) + " said what to speak about in a tutorial" + wording.atCollege() + "."),
            told(
                    "learner.tutorial-point-withdrawn.v1",
                    wording ->
                            side(wording) + " took back what to speak about in a tutorial" + wording.atCollege() + "."),
            told(
                    "learner.tutorial-closed.v1",
                    wording -> OUTCOMES.getOrDefault(wording.entry().text("outcome"), "A tutorial is over")
                            + wording.atCollege() + "."),
            told(
                    "learner.tutorial-action-agreed.v1",
                    wording -> ("LEARNER".equals(wording.entry().text("owner"))
                                    ? "It was written down what you do"
                                    : "It was written down what is done for you")
                            + (wording.entry().has("dueOn")
                                    ? " by " + wording.entry().day("dueOn")
                                    : "") + "."),
            told(
                    "learner.tutorial-action-struck-out.v1",
                    wording -> side(wording) + " struck out something that was written down to be done."),
            new EntryTemplate(
                            "learner.talk-logged.v1",
                            Kind.TEAM,
                            "/talks",
                            wording -> "A talk with you was logged" + wording.atCollege() + ".")
                    .forTheLearnerAlone());

    private TutorialTemplates() {}

    private static EntryTemplate told(String type, Function<EntryWording, String> what) {
        return new EntryTemplate(type, Kind.TEAM, TUTORIAL, what).forTheLearnerAlone();
    }

    private static String side(EntryWording wording) {
        return wording.entry().has("byAdvocate")
                ? "Your advocate"
                : isTheLearners(wording) ? "You" : "Somebody beside you";
    }

    private static boolean isTheLearners(EntryWording wording) {
        return "LEARNER".equals(wording.entry().text("by"));
    }
}
