package org.withme.assessment.judgement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learner's own judgement of what is set to them. */
@Schema(
        name = "WholeJudgement",
        description = "How you judge your work: one value for all of it, other values for some criteria, or both.")
public record WholeJudgement(
        @Schema(
                description = "Counts for every criterion that you do not name, and that you may judge.",
                examples = "Merit")
        String value,

        @Schema(
                maxLength = JudgingRules.LONGEST_WORDS,
                description = "Why, if there is something to say; it stands with each criterion.",
                examples = "I planned all of it myself.")
        String words,

        @Schema(description = "Criteria that you judge otherwise.", maxItems = WholeJudgement.MOST_CRITERIA)
        List<OfCriterion> criteria,

        @Schema(
                description =
                        "Whether you would rather see the decisions on the other criteria than judge them first; in"
                                + " place of a value.",
                defaultValue = "false")
        Boolean skipsTheRest) {

    static final int MOST_CRITERIA = 200;

    public WholeJudgement {
        criteria = criteria == null ? List.of() : criteria;
    }

    boolean skips() {
        return Boolean.TRUE.equals(skipsTheRest);
    }

    /** One criterion that is judged by itself. */
    @Schema(name = "JudgementOfCriterion", description = "A value of one criterion's scale.")
    public record OfCriterion(
            @Schema(required = true) UUID criterionId,
            @Schema(required = true, examples = "Pass") String value,
            @Schema(maxLength = JudgingRules.LONGEST_WORDS) String reason) {}
}
