package org.withme.learner.journey;

import java.util.List;
import java.util.Map;

/** How assessment-service's events are told; never who judged what, for neither may learn it from here first (A7). */
final class AssessmentPhrases {

    private static final String ASSESSMENT = "/v1/assessment/assessments/{assessmentId}";
    private static final String CRITERION = ASSESSMENT + "/criteria/{criterionId}";

    /** By decision rule of the criterion. */
    private static final Map<String, String> DECIDED = Map.of(
            "LEARNER", "The learner decided about a criterion of their own.",
            "NEGOTIATED", "What was not agreed on a criterion was decided by quality assurance.",
            "ASSESSOR_TO_STANDARD", "The assessor decided about a criterion, to the standard.",
            "CENTRE_MARKED", "The college marked a criterion; the awarding organisation checks it.",
            "EXTERNAL", "The awarding organisation decided about a criterion.");

    static final List<Phrase> ALL = List.of(
            new Phrase(
                    "assessment.started.v1",
                    Kind.ASSESSMENT,
                    ASSESSMENT,
                    told -> "Started an assessment at " + told.college() + ": "
                            + told.entry().text("title") + "."),
            new Phrase(
                    "assessment.self-judged.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> "The learner judged their own work on a criterion."),
            new Phrase(
                    "assessment.assessor-judged.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> "The assessor judged the work on a criterion."),
            new Phrase(
                    "assessment.taken-back.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> ("LEARNER".equals(told.entry().text("by")) ? "The learner" : "The college")
                            + " took back what was said on a criterion: a slip."),
            new Phrase(
                    "assessment.attempt-started.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> "Tries a criterion again that is not met yet, attempt "
                            + told.entry().text("attempt") + "."),
            new Phrase(
                    "assessment.differed.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> "The learner and the assessor see a criterion differently."),
            new Phrase(
                    "assessment.disputed.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> "A judgement on a criterion is disputed."),
            new Phrase(
                    "assessment.counter-proposed.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> ("LEARNER".equals(told.entry().text("by")) ? "The learner" : "The assessor")
                            + " proposed another judgement on a criterion, in round "
                            + told.entry().text("round") + "."),
            new Phrase(
                    "assessment.agreed.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> "The learner and the assessor agreed on a criterion."),
            new Phrase(
                    "assessment.decided.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> DECIDED.getOrDefault(told.entry().text("decisionRule"), "A criterion was decided.")),
            new Phrase(
                    "assessment.result-published.v1",
                    Kind.ASSESSMENT,
                    ASSESSMENT + "/result",
                    told -> "Got the result of " + told.entry().text("title")
                            + (told.entry().has("supersedes") ? ", in place of the one before" : "")
                            + ("true".equals(told.entry().text("portable"))
                                    ? "; it counts everywhere."
                                    : "; it is the college's own.")));

    private AssessmentPhrases() {}
}
