package org.withme.assessment.calibration;

import java.math.BigDecimal;

/** Who is compared with whom. */
enum Between {
    SELF_AND_ASSESSOR("Learners judge", "assessors"),
    ASSESSOR_AND_EXTERNAL("Assessors mark", "the awarding organisation"),
    SELF_AND_EXTERNAL("Learners judge their work in the framework", "the awarding organisation marks it");

    private final String first;
    private final String second;

    Between(String first, String second) {
        this.first = first;
        this.second = second;
    }

    String inWords(BigDecimal points) {
        return switch (points.signum()) {
            case 0 -> first + " as high as " + second + ".";
            case 1 -> first + " " + points.toPlainString() + " of 100 points higher than " + second + ".";
            default -> first + " " + points.negate().toPlainString() + " of 100 points lower than " + second + ".";
        };
    }
}
