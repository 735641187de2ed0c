package org.withme.assessment.exams;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.problem.Violations;

@Schema(
        name = "ExternalMarkRow",
        description = "One learner, one criterion, one mark. The columns of a CSV have the same names.")
record ExternalMarkRow(
        @Schema(
                description = "The college; an exams office may leave out its own.",
                pattern = "^[1-9][0-9]{7}$",
                examples = "90000001")
        String ukprn,

        @Schema(
                description = "The college's reference for the learner, as in its ILR return; or candidate.",
                maxLength = 12,
                examples = "A00000001")
        String learner,

        @Schema(
                description = "The learner's candidate number at the college; or learner.",
                pattern = "^[A-Za-z0-9]{1,20}$",
                examples = "0042")
        String candidate,

        @Schema(
                required = true,
                description = "The framework: its LearnAimRef, or its id.",
                maxLength = 36,
                examples = "60312345")
        String framework,

        @Schema(
                description = "Which version of it; needed where the learner has a result of it and is assessed again.",
                examples = "2")
        Integer version,

        @Schema(
                required = true,
                description = "The code of the criterion, as the ownership map has it; its case does not count.",
                maxLength = 40,
                examples = "P1")
        String criterion,

        @Schema(required = true, description = "On the criterion's scale.", maxLength = 60, examples = "62")
        String value,

        @Schema(
                maxLength = 4000,
                description = "Why; required for the adjustment of a mark of the college.",
                examples = "Moderated sample was two marks generous.")
        String reason,

        @Schema(
                maxLength = 200,
                description = "The awarding organisation's own reference of this mark.",
                examples = "R-10442")
        String reference) {

    static final int MOST = 2_000;
    static final String COLUMNS = "ukprn, learner, candidate, framework, version, criterion, value, reason, reference";
    static final Pattern CANDIDATE = Pattern.compile("[A-Za-z0-9]{1,20}");

    private static final Pattern IN_PROSE = Pattern.compile("[\\n\\r\\t]");
    private static final Pattern UKPRN = Pattern.compile("[1-9][0-9]{7}");
    private static final int LONGEST_LEARNER = 12;
    private static final int LONGEST_FRAMEWORK = 36;
    private static final int LONGEST_CRITERION = 40;
    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_REFERENCE = 200;

    /** What is wrong with it by itself; the scale says more. */
    Violations check() {
        return new Violations()
                .form("/ukprn", ukprn, UKPRN, ExamsRule.NOT_A_UKPRN)
                .addIf((learner == null) == (candidate == null), "/learner", ExamsRule.LEARNER_OR_CANDIDATE)
                .text("/learner", learner, LONGEST_LEARNER)
                .addIf(hasControls(learner), "/learner", ExamsRule.CONTROL_CHARACTER)
                .form("/candidate", candidate, CANDIDATE, ExamsRule.NOT_A_CANDIDATE)
                .requiredText(
                        "/framework", framework, LONGEST_FRAMEWORK, "Send the framework's LearnAimRef, or its id.")
                .addIf(hasControls(framework), "/framework", ExamsRule.CONTROL_CHARACTER)
                .requiredText("/criterion", criterion, LONGEST_CRITERION, "Send the code of a criterion.")
                .addIf(hasControls(criterion), "/criterion", ExamsRule.CONTROL_CHARACTER)
                .requiredText("/value", value, LONGEST_VALUE, "Send a value of the criterion's scale.")
                .addIf(hasControls(value), "/value", ExamsRule.CONTROL_CHARACTER)
                .text("/reason", reason, LONGEST_REASON)
                .addIf(
                        reason != null && hasControls(IN_PROSE.matcher(reason).replaceAll("")),
                        "/reason",
                        ExamsRule.CONTROL_CHARACTER)
                .text("/reference", reference, LONGEST_REFERENCE)
                .addIf(hasControls(reference), "/reference", ExamsRule.CONTROL_CHARACTER);
    }

    /** Whether nobody could read, print or type all of it. */
    static boolean hasControls(String text) {
        return text != null && text.chars().anyMatch(Character::isISOControl);
    }
}
