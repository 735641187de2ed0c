package org.withme.assessment.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What may be shown of a framework; a pure function of its rows in their order.
 *
 * @param criteria by criterion, what may be shown of it
 * @param selfAndExternal over all of the framework: no criterion is judged by the learner and marked from outside
 */
record Calibration(Map<UUID, Cell> criteria, Sum selfAndExternal) {

    /** What may be shown of a criterion. */
    record Cell(Sum selfAndAssessor, Sum assessorAndExternal) {}

    /** By framework. */
    static Map<UUID, Calibration> ofEach(List<ComparedRow> rows) {
        Map<UUID, Calibration> each = new LinkedHashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(ComparedRow::framework, LinkedHashMap::new, Collectors.toList()))
                .forEach((framework, some) -> each.put(framework, of(some)));
        return each;
    }

    static Calibration of(List<ComparedRow> rows) {
        Map<UUID, Cell> criteria = new LinkedHashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(ComparedRow::criterion, LinkedHashMap::new, Collectors.toList()))
                .forEach((criterion, some) -> criteria.put(criterion, cell(some)));
        return new Calibration(criteria, overall(rows));
    }

    /** Of all criteria that are shown. */
    Sum selfAndAssessor() {
        return Sum.of(criteria.values().stream().map(Cell::selfAndAssessor).toList());
    }

    Sum assessorAndExternal() {
        return Sum.of(criteria.values().stream().map(Cell::assessorAndExternal).toList());
    }

    private static Cell cell(List<ComparedRow> rows) {
        return new Cell(
                Sum.released(rows.stream()
                        .flatMap(row -> minus(row.selfPoints(), row.assessorPoints()).stream())
                        .toList()),
                Sum.released(rows.stream()
                        .flatMap(row -> minus(row.assessorPoints(), row.externalPoints()).stream())
                        .toList()));
    }

    private static Sum overall(List<ComparedRow> rows) {
        List<Double> differences = new ArrayList<>();
        rows.stream()
                .collect(Collectors.groupingBy(ComparedRow::learner, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(some -> minus(
                                mean(some.stream().map(ComparedRow::selfPoints).toList()),
                                mean(some.stream()
                                        .map(ComparedRow::externalPoints)
                                        .toList()))
                        .ifPresent(differences::add));
        return Sum.released(differences);
    }

    private static Optional<Double> mean(List<Optional<Double>> points) {
        List<Double> said = points.stream().flatMap(Optional::stream).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(said.stream().mapToDouble(Double::doubleValue).sum() / said.size());
    }

    private static Optional<Double> minus(Optional<Double> one, Optional<Double> other) {
        return one.flatMap(first -> other.map(second -> first - second));
    }
}
