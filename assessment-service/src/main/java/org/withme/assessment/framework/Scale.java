package org.withme.assessment.framework;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.problem.Violations;

/** What a judgement of a criterion can be: one of some words from the lowest to the highest, or marks from 0. */
@Schema(
        name = "Scale",
        description = "What a judgement can be: one of values, from the lowest to the highest, or whole marks from 0 to"
                + " maximum. Exactly one of the two.")
public record Scale(
        @Schema(examples = "[\"Not yet\", \"Pass\", \"Merit\", \"Distinction\"]")
        List<String> values,

        @Schema(description = "The highest mark, 1 to 1000; instead of values.")
        Integer maximum) {

    private static final Pattern MARK = Pattern.compile("0|[1-9][0-9]{0,3}");

    /** Whether this is a value of the scale, exactly as the scale writes it. */
    public boolean admits(String value) {
        if (value == null) {
            return false;
        }
        return maximum == null
                ? values.contains(value)
                : MARK.matcher(value).matches() && Integer.parseInt(value) <= maximum;
    }

    /** The lowest word, which says that a criterion is not met; empty for marks, which say nothing of the kind. */
    public Optional<String> lowest() {
        return maximum == null ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** That a judgement is a value of the scale. */
    public Violations check(String pointer, String value) {
        return new Violations()
                .addIf(!admits(value), pointer, FrameworkRule.NOT_ON_THE_SCALE.with("values", inWords()));
    }

    private String inWords() {
        return maximum == null ? "one of " + String.join(", ", values) : "a whole number from 0 to " + maximum;
    }
}
