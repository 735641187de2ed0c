package org.withme.learner.journey;

import java.util.List;
import java.util.Map;

/** The words for what learners and those beside them do about learning (the wing {@code learning}). */
final class LearningTemplates {

    /** By kind. */
    private static final Map<String, String> RECOGNISED =
            Map.of("EFFORT", "Your effort", "PROGRESS", "Your progress", "HELP", "Your help");

    /** By area, as short as can be: what it is about. */
    private static final Map<String, String> AREAS = Map.of(
            "GOALS", "your goals",
            "PACE", "your pace",
            "EVIDENCE", "what shows that you got there");

    /** By stage: who decides. */
    private static final Map<String, String> STAGES = Map.of(
            "DONE_FOR_ME",
            "your mentor takes the lead",
            "WITH_ME",
            "you decide together",
            "LED_BY_ME",
            "you decide alone");

    static final List<EntryTemplate> ALL = List.of(
            new EntryTemplate(
                            "learner.reflection-shared.v1",
                            Kind.TEAM,
                            "/reflections/{reflectionId}",
                            wording -> wording.person() + " can read a reflection that you shared.")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.reflection-taken-back.v1",
                            Kind.TEAM,
                            "/reflections",
                            wording -> wording.person() + " cannot read any more what you took back.")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.autonomy-move-proposed.v1",
                            Kind.TEAM,
                            "/autonomy-moves/{moveId}",
                            wording -> ("learner".equals(wording.entry().text("proposedAs"))
                                            ? "You suggested"
                                            : "It was suggested to you")
                                    + wording.atCollege() + ": " + decided(wording, "to") + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.autonomy-moved.v1",
                            Kind.TEAM,
                            "/autonomy",
                            wording -> "It was agreed" + wording.atCollege() + ": " + decided(wording, "to") + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.autonomy-move-declined.v1",
                            Kind.TEAM,
                            "/autonomy-moves/{moveId}",
                            wording -> "No was said" + wording.atCollege() + " to a change about " + area(wording)
                                    + ": it stays as it is.")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.autonomy-move-withdrawn.v1",
                            Kind.TEAM,
                            "/autonomy-moves/{moveId}",
                            wording -> "A change about " + area(wording) + " is not suggested any more"
                                    + wording.atCollege() + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.autonomy-reviewed.v1",
                            Kind.TEAM,
                            "/autonomy",
                            wording -> "You talked again" + wording.atCollege() + ", and it stays: "
                                    + decided(wording, "stage") + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.recognised.v1",
                            Kind.TEAM,
                            "/recognitions",
                            wording -> RECOGNISED.getOrDefault(wording.entry().text("kind"), "Something that you did")
                                    + " was recognised" + wording.atCollege() + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.recognition-removed.v1",
                            Kind.TEAM,
                            "/recognitions",
                            wording -> "You took a recognition off your page.")
                    .forTheLearnerAlone());

    private LearningTemplates() {}

    /** "about your goals, you decide alone". */
    private static String decided(EntryWording wording, String stage) {
        return "about " + area(wording) + ", "
                + STAGES.getOrDefault(wording.entry().text(stage), "it is decided in another way than before");
    }

    private static String area(EntryWording wording) {
        return AREAS.getOrDefault(wording.entry().text("area"), "a part of your learning");
    }
}
