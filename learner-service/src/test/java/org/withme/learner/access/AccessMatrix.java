package org.withme.learner.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table in {@code access/matrix.txt}. */
final class AccessMatrix {

    enum Outcome {
        YES,
        HIDDEN,
        EMPTY,
        ROLE,
        TOKEN
    }

    private final Map<String, Map<Outcome, Set<String>>> rows = new LinkedHashMap<>();

    private AccessMatrix() {}

    static AccessMatrix read() {
        AccessMatrix matrix = new AccessMatrix();
        try (InputStream in = AccessMatrix.class.getResourceAsStream("/access/matrix.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|")))
                    .forEach(matrix::add);
            return matrix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> operations() {
        return rows.keySet();
    }

    /** Everybody who is named anywhere. */
    List<String> names() {
        return rows.values().stream()
                .flatMap(row -> row.values().stream())
                .flatMap(Set::stream)
                .filter(name -> !name.equals("everybody"))
                .distinct()
                .sorted()
                .toList();
    }

    Outcome expected(String operation, String name) {
        Map<Outcome, Set<String>> row = rows.get(operation);
        if (row.getOrDefault(Outcome.YES, Set.of()).contains("everybody")) {
            return Outcome.YES;
        }
        return row.entrySet().stream()
                .filter(cell -> cell.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name.equals("anonymous") ? Outcome.TOKEN : Outcome.ROLE);
    }

    private void add(List<String> cells) {
        Map<Outcome, Set<String>> row = new LinkedHashMap<>();
        for (String cell : cells.subList(1, cells.size())) {
            String[] parts = cell.strip().split(":", 2);
            Outcome outcome = Outcome.valueOf(parts[0].strip().toUpperCase(java.util.Locale.ROOT));
            row.put(outcome, Set.copyOf(Arrays.asList(parts[1].strip().split("\\s+"))));
        }
        rows.put(cells.get(0).strip(), row);
    }
}
