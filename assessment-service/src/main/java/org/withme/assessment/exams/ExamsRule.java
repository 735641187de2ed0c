package org.withme.assessment.exams;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum ExamsRule implements Rule {
    NUMBER_OF_ROWS("number-of-rows", "There is no row, or there are more than {most}.", "Send 1 to {most} rows."),
    NOT_UTF_8("not-utf-8", "The rows are not encoded in UTF-8.", "Export them in UTF-8."),
    OPEN_QUOTE(
            "open-quote",
            "A quotation mark has no partner, so nobody can tell where a field ends.",
            "Close each quotation mark, and write one that belongs to a field twice."),
    LONG_FILE_NAME(
            "file-name",
            "Content-Disposition has more than {most} characters.",
            "Give the file a shorter name and send it again."),
    CONTROL_CHARACTER("control-character", "It has a character that nobody can read.", "Leave out control characters."),
    NOT_A_COLUMN(
            "column",
            "The first line has a name that is no column's, or has one twice.",
            "Begin with the names {columns}, in any order; those that you do not use may be left out."),
    NOT_A_ROW("row", "It cannot be read as a row.", "Send {columns}, and nothing else; in a file each on one line."),
    NOT_A_UKPRN("ukprn", "It is not a UKPRN.", "Send the eight digits of the college."),
    ANOTHER_COLLEGE(
            "another-college",
            "The row is of another college.",
            "Leave it to that college's exams office; for your own college you may leave ukprn out."),
    LEARNER_OR_CANDIDATE(
            "learner-or-candidate",
            "The row does not say who it is about, or says it twice.",
            "Send either learner, the reference of the college's returns, or candidate."),
    GIVEN_TO_SEVERAL(
            "given-to-several",
            "Somebody else who had the number before is assessed against that framework too.",
            "Send learner, the reference of the college's returns, instead of the number."),
    FRAMEWORK_NOT_KNOWN(
            "framework-not-known",
            "The college has no framework under that name whose marks you write.",
            "Send the framework's LearnAimRef, or its id."),
    NOT_ASSESSED(
            "not-assessed",
            "Nobody whom you may mark is being assessed against that framework under that reference or number.",
            "Check the reference; a learner who was enrolled before references were told is marked by the ids of"
                    + " assessment and criterion, or by a candidate number that was given with learnerId."),
    SEVERAL_FRAMEWORKS(
            "several-frameworks",
            "The learner is assessed against several frameworks with that LearnAimRef.",
            "Send the framework's id."),
    SEVERAL_ASSESSMENTS(
            "several-assessments",
            "The learner is assessed against that framework a second time, and the mark stands in neither assessment.",
            "Send the version of the framework that the mark is of; if both are of one version, it is the one in progress."),
    CRITERION_NOT_KNOWN(
            "criterion-not-known",
            "The version that the learner is assessed against has no criterion with that code.",
            "Send a code of its ownership map."),
    NOT_A_CANDIDATE("candidate", "It is no candidate number.", "Send 1 to 20 letters and digits, such as 0042."),
    LEARNER_NOT_KNOWN(
            "learner-not-known",
            "Nobody whom you may mark goes by that reference, or has that id.",
            "Check it; a reference is known when a return that lists the learner anew has been applied. Until then"
                    + " send learnerId."),
    LEARNER_OR_ID(
            "learner-or-id",
            "The row does not say who it is about, or says it twice.",
            "Send either learner, the reference of your returns, or learnerId."),
    SAID_DIFFERENTLY(
            "said-differently",
            "Another row of this request gives the number to somebody else.",
            "Send each number once.");

    private final RuleKind kind;

    ExamsRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
