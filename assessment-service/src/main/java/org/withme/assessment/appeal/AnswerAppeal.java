package org.withme.assessment.appeal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AnswerAppeal",
        description = "What stands and why. Without values and passOn, everything stands as it was decided.")
record AnswerAppeal(
        @Schema(required = true, maxLength = 4000, examples = "The second plan meets the standard for seven days.")
        String reasons,

        @Schema(description = "The values that change.") List<AppealValue> values,

        @Schema(
                description =
                        "Of an enquiry: somebody is to look who did not judge, without the learner having to ask.",
                examples = "false")
        Boolean passOn,

        @Schema(
                maxLength = 200,
                description = "Of the awarding organisation's answer, where a value changes that it decided.",
                examples = "ROM-2027-1442")
        String organisationReference) {

    @Schema(name = "AppealValue", description = "What stands for one criterion from now on.")
    record AppealValue(
            @Schema(required = true) UUID criterionId,

            @Schema(required = true, description = "On the criterion's scale.", examples = "Merit")
            String value) {}

    /** What is drafted in a panel. */
    static AnswerAppeal of(AppealStep step) {
        return new AnswerAppeal(
                step.reasons(),
                step.values().entrySet().stream()
                        .map(value -> new AppealValue(value.getKey(), value.getValue()))
                        .toList(),
                null,
                step.organisationReference());
    }

    /** Not named like a property, so that the description of the API does not take it for one. */
    boolean passing() {
        return Boolean.TRUE.equals(passOn);
    }

    List<AppealValue> changes() {
        return values == null ? List.of() : values;
    }
}
