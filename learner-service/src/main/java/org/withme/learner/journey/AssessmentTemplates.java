package org.withme.learner.journey;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How assessment-service's events are told; never who judged what, for neither may learn it from here first (A7). */
final class AssessmentTemplates {

    private static final String ASSESSMENT = "/v1/assessment/assessments/{assessmentId}";
    private static final String ASSIGNMENT = "/v1/assessment/assignments/{assignmentId}";
    private static final String APPEAL = ASSESSMENT + "/appeals/{appealId}";
    private static final String CRITERION = ASSESSMENT + "/criteria/{criterionId}";

    /** By decision rule of the criterion: who decided, and how. */
    private static final Map<String, Function<EntryWording, String>> DECIDED = Map.of(
            "LEARNER", told -> told.learner() + " decided about " + told.criteria() + ".",
            "NEGOTIATED", told -> "Quality assurance decided what was not agreed on " + told.criteria() + ".",
            "ASSESSOR_TO_STANDARD",
                    told -> (told.isByQualityAssurance() ? "Quality assurance" : told.sided("assessor"))
                            + " decided about " + told.criteria() + ", to the standard.",
            "CENTRE_MARKED", told -> "The college marked " + told.criteria() + "; the awarding organisation checks it.",
            "EXTERNAL", told -> "The awarding organisation decided about " + told.criteria() + ".");

    /** By the stage of an appeal: what begins. */
    private static final Map<String, Function<EntryWording, String>> LODGED = Map.of(
            "ENQUIRY", told -> told.learner() + " appealed: somebody looks again at ",
            "REVIEW", told -> "The appeal goes on: somebody who did not judge it looks at ",
            "PANEL", told -> "The appeal goes on: a panel looks at ");

    /** By the outcome of a stage. */
    private static final Map<String, String> ANSWERED = Map.of(
            "STANDS", "what was decided stands, with reasons",
            "CHANGED", "what was decided is changed",
            "PASSED_ON", "somebody looks who did not judge it");

    /** By how an appeal ended. */
    private static final Map<String, String> ENDED = Map.of(
            "WITHDRAWN", ": it was taken back",
            "ACCEPTED", ": the answer was accepted",
            "LAPSED", ": nobody went on with it in time",
            "DECIDED", ": the panel has answered");

    static final List<EntryTemplate> ALL = List.of(
            new EntryTemplate(
                    "assessment.started.v1",
                    Kind.ASSESSMENT,
                    ASSESSMENT,
                    told -> told.learner() + " started an assessment at " + told.college() + ": "
                            + told.entry().text("title") + "."),
            new EntryTemplate(
                    "assessment.assignment-set.v1",
                    Kind.ASSESSMENT,
                    ASSIGNMENT,
                    told -> told.learner() + " got something to do at " + told.college() + ": "
                            + ofCriteria(told.entry().text("criteria")) + " of "
                            + told.entry().text("title") + "."),
            new EntryTemplate(
                    "assessment.assignment-date-moved.v1",
                    Kind.ASSESSMENT,
                    ASSIGNMENT,
                    told -> told.learner() + " chose another day for what is set in "
                            + told.entry().text("title") + "."),
            new EntryTemplate(
                            "assessment.assignment-judged.v1",
                            Kind.ASSESSMENT,
                            ASSIGNMENT,
                            told -> "You are done with your side of what is set in "
                                    + told.entry().text("title") + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "assessment.assignment-open-again.v1",
                            Kind.ASSESSMENT,
                            ASSIGNMENT,
                            told -> "You may judge your own work again in what is set in "
                                    + told.entry().text("title") + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                    "assessment.assignment-withdrawn.v1",
                    Kind.ASSESSMENT,
                    ASSIGNMENT,
                    told -> "What was set in " + told.entry().text("title") + " was taken back."),
            new EntryTemplate(
                            "assessment.evidence-submitted.v1",
                            Kind.ASSESSMENT,
                            ASSESSMENT + "/evidence/{evidenceId}",
                            told -> told.learner() + " handed in evidence for "
                                    + told.entry().text("title") + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "assessment.credential-issued.v1",
                            Kind.ASSESSMENT,
                            "/v1/assessment/credentials/{credentialId}",
                            told -> "You took a credential with you: "
                                    + told.entry().text("title") + ", issued by " + told.college() + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "assessment.credential-taken-back.v1",
                            Kind.ASSESSMENT,
                            "/v1/assessment/credentials/{credentialId}",
                            told -> (told.entry().text("by").equals("learner") ? "You" : "The college")
                                    + " took back your credential: "
                                    + told.entry().text("title") + ". It does not stand any more.")
                    .forTheLearnerAlone(),
            onCriteria(
                    "assessment.self-judged.v1",
                    told -> told.learner() + " judged " + told.their() + " own work on " + told.criteria() + "."),
            onCriteria(
                    "assessment.commented.v1",
                    told -> "Staff of " + told.college() + " wrote a comment on " + told.criteria() + "."),
            onCriteria(
                    "assessment.assessor-judged.v1",
                    told -> told.sided("assessor") + " judged " + told.criteria() + "."),
            onCriteria(
                    "assessment.taken-back.v1",
                    told -> told.side() + " took back what was said on " + told.criteria() + ": a slip."),
            new EntryTemplate(
                    "assessment.attempt-started.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> told.learner() + " may try " + told.criteria() + " again, attempt "
                            + told.entry().text("attempt") + "."),
            onCriteria(
                    "assessment.differed.v1",
                    told -> told.bothSides("assessor") + " see " + told.criteria() + " differently."),
            onCriteria("assessment.disputed.v1", told -> "A judgement on " + told.criteria() + " is disputed."),
            new EntryTemplate(
                    "assessment.counter-proposed.v1",
                    Kind.ASSESSMENT,
                    CRITERION,
                    told -> told.side() + " proposed another judgement on " + told.criteria() + ", in round "
                            + told.entry().text("round") + "."),
            onCriteria(
                    "assessment.agreed.v1", told -> told.bothSides("assessor") + " agreed on " + told.criteria() + "."),
            onCriteria("assessment.decided.v1", told -> DECIDED.getOrDefault(
                            told.entry().text("decisionRule"), any -> "It was decided about " + told.criteria() + ".")
                    .apply(told)),
            onCriteria(
                    "assessment.reassessment-required.v1",
                    told -> "Quality assurance looked at a sample and asks for a new decision on " + told.criteria()
                            + "."),
            new EntryTemplate(
                    "assessment.appeal-lodged.v1",
                    Kind.ASSESSMENT,
                    APPEAL,
                    told -> LODGED.getOrDefault(told.entry().text("stage"), any -> "An appeal goes on, about ")
                                    .apply(told)
                            + told.entry().text("title") + "."),
            new EntryTemplate(
                    "assessment.appeal-answered.v1",
                    Kind.ASSESSMENT,
                    APPEAL,
                    told -> told.college() + " answered the appeal about "
                            + told.entry().text("title") + ": "
                            + ANSWERED.getOrDefault(told.entry().text("outcome"), "read what it says") + "."),
            new EntryTemplate(
                    "assessment.appeal-closed.v1",
                    Kind.ASSESSMENT,
                    APPEAL,
                    told -> "The appeal about " + told.entry().text("title") + " is over"
                            + ENDED.getOrDefault(told.entry().text("ending"), "") + "."),
            new EntryTemplate(
                    "assessment.result-published.v1",
                    Kind.ASSESSMENT,
                    ASSESSMENT + "/result",
                    told -> told.learner() + " got the result of "
                            + told.entry().text("title")
                            + (told.entry().has("supersedes") ? ", in place of the one before" : "")
                            + ("true".equals(told.entry().text("portable"))
                                    ? "; it counts everywhere."
                                    : "; it is the college's own.")));

    private AssessmentTemplates() {}

    private static String ofCriteria(String number) {
        return number.equals("1") ? "1 criterion" : number + " criteria";
    }

    /** In the same words for one criterion and for many of one assessment. */
    private static EntryTemplate onCriteria(String type, Function<EntryWording, String> what) {
        return new EntryTemplate(type, Kind.ASSESSMENT, CRITERION, what).together(what);
    }
}
