package org.withme.assessment.calibration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "CalibrationDifference",
        description =
                "How far two who judged the same differ, on a scale of 0 to 100. Absent where fewer than five learners"
                        + " could be compared, or nobody.")
record Difference(
        @Schema(
                description = "How many comparisons it is the mean of: of a criterion so many learners.",
                examples = "25")
        int comparisons,

        @Schema(
                description = "The first's mean minus the second's: above 0 where the first judges higher.",
                examples = "-4.2")
        BigDecimal points,

        @Schema(
                description = "The same in plain words.",
                examples = "Learners judge 4.2 of 100 points lower than assessors.")
        String inWords) {

    static @Nullable Difference of(Sum sum, Between between) {
        if (sum.comparisons() == 0) {
            return null;
        }
        BigDecimal points = BigDecimal.valueOf(sum.points() / sum.comparisons()).setScale(1, RoundingMode.HALF_EVEN);
        return new Difference(sum.comparisons(), points, between.inWords(points));
    }
}
