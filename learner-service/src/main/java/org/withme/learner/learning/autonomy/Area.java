package org.withme.learner.learning.autonomy;

import java.util.Map;

/** About what a learner decides, and what each stage means there. */
public enum Area {
    GOALS(
            "what I aim for",
            Map.of(
                    Stage.DONE_FOR_ME,
                    "Your mentor proposes what you aim for; nothing is agreed without you.",
                    Stage.WITH_ME,
                    "You and your mentor agree what you aim for: one proposes, the other answers.",
                    Stage.LED_BY_ME,
                    "You change or let go of your own goals alone; your mentor is told"
                            + " (as an apprentice: your employer and mentor sign too)."),
            "Change the words of one of your goals: it counts at once"
                    + " (as an apprentice: once your employer and mentor sign too)."),
    PACE(
            "how fast I go, and when",
            Map.of(
                    Stage.DONE_FOR_ME,
                    "Your mentor moves the dates of your goals and steps, and you are told.",
                    Stage.WITH_ME,
                    "You and your mentor move dates together: one proposes, the other answers.",
                    Stage.LED_BY_ME,
                    "You move the dates of your goals and steps alone; your mentor is told."),
            "Move the date of your next step: it counts at once."),
    EVIDENCE(
            "how we know that I got there",
            Map.of(
                    Stage.DONE_FOR_ME,
                    "Your mentor proposes how we will know that you reached a goal; nothing is agreed without you.",
                    Stage.WITH_ME,
                    "You and your mentor agree how we will know that you reached a goal.",
                    Stage.LED_BY_ME,
                    "You say alone how we will know that you reached a goal of yours; your mentor is told."),
            "Say of one of your goals how we will know that it is reached: it counts at once.");

    private final String words;
    private final Map<Stage, String> means;
    private final String practice;

    Area(String words, Map<Stage, String> means, String practice) {
        this.words = words;
        this.means = means;
        this.practice = practice;
    }

    /** {@code "how fast I go, and when"}. */
    String inWords() {
        return words;
    }

    String means(Stage stage) {
        return means.get(stage);
    }

    /** What to try first, once it is led by the learner. */
    String practice() {
        return practice;
    }
}
