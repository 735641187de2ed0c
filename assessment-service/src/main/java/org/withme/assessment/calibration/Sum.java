package org.withme.assessment.calibration;

import java.util.Collection;
import java.util.List;

/** Differences that may be shown. */
record Sum(int comparisons, double points) {

    /** Fewer are nobody's business (L25); and so many come and go together. */
    static final int FIVE = 5;

    static final Sum NOTHING = new Sum(0, 0);

    /**
     * Of a cell.
     *
     * @param inOrder one for each learner, in an order that never changes: what comes later stands behind
     */
    static Sum released(List<Double> inOrder) {
        int shown = inOrder.size() / FIVE * FIVE;
        return new Sum(
                shown,
                inOrder.subList(0, shown).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    /** Of what is shown already: it says no more than its parts. */
    static Sum of(Collection<Sum> shown) {
        return shown.stream()
                .reduce(
                        NOTHING,
                        (one, other) ->
                                new Sum(one.comparisons() + other.comparisons(), one.points() + other.points()));
    }
}
