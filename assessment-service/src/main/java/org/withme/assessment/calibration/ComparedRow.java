package org.withme.assessment.calibration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said of one criterion in one published result; null where nobody said it.
 *
 * @param learner by the id under which the assessment was started, which never changes
 * @param maximum of a scale of marks; null for one of words
 */
record ComparedRow(
        UUID framework,
        UUID learner,
        UUID criterion,
        List<String> values,
        Integer maximum,
        String self,
        String assessor,
        String external) {

    Optional<Double> selfPoints() {
        return points(self);
    }

    Optional<Double> assessorPoints() {
        return points(assessor);
    }

    Optional<Double> externalPoints() {
        return points(external);
    }

    /** Where on its scale a value stands, from 0 to 100. */
    private Optional<Double> points(String value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(
                maximum == null
                        ? 100.0 * values.indexOf(value) / (values.size() - 1)
                        : 100.0 * Integer.parseInt(value) / maximum);
    }
}
