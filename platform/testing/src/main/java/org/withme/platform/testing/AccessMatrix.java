package org.withme.platform.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A service's table {@code access/matrix.txt}: every operation, and who gets in, who sees the 404 of something that does
 * not exist, and whose list is empty. Whoever is not named is refused by role (403), and nobody at all (anonymous) with 401.
 *
 * <pre>{@code
 * assertThat(AccessMatrix.read().operations()).containsExactlyInAnyOrderElementsOf(AccessMatrix.operationsOfTheApi());
 * assertThat(AccessMatrix.read().surprises((operation, name) -> …the call…)).isEmpty();
 * }</pre>
 */
public final class AccessMatrix {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String ANONYMOUS = "anonymous";
    private static final String EVERYBODY = "everybody";

    private final Map<String, Map<Outcome, Set<String>>> rows = new LinkedHashMap<>();

    private AccessMatrix() {}

    private enum Outcome {
        YES,
        HIDDEN,
        EMPTY,
        ROLE,
        TOKEN
    }

    /** How a service's test calls an operation as somebody named in the table. */
    @FunctionalInterface
    public interface Attempt {

        Response call(String operation, String name);

        /** Whether an answer that is no refusal also shows what this caller came for. */
        default boolean shows(String operation, String name, Response answer) {
            return true;
        }
    }

    /** The table of the service whose test asks. */
    public static AccessMatrix read() {
        AccessMatrix matrix = new AccessMatrix();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("access/matrix.txt")) {
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

    /** The ids of all operations that the running service describes. */
    public static Set<String> operationsOfTheApi() {
        Map<String, Map<String, Object>> paths =
                given().queryParam("format", "json").get("/q/openapi").path("paths");
        Set<String> operations = new TreeSet<>();
        paths.values()
                .forEach(path -> path.forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(String.valueOf(((Map<?, ?>) operation).get("operationId")));
                    }
                }));
        return operations;
    }

    /** The operations that have a row. */
    public Set<String> operations() {
        return rows.keySet();
    }

    /** Everybody tries everything; what was answered otherwise than the table says. */
    public List<String> surprises(Attempt attempt) {
        List<String> surprises = new ArrayList<>();
        for (String operation : rows.keySet()) {
            for (String name : names()) {
                Outcome expected = expected(operation, name);
                Response answer = attempt.call(operation, name);
                if (!isAs(expected, answer) || expected == Outcome.YES && !attempt.shows(operation, name, answer)) {
                    surprises.add(operation + " as " + name + ": " + expected + " expected, but " + answer.statusCode()
                            + " " + answer.asString());
                }
            }
        }
        return surprises;
    }

    /** Everybody who is named anywhere, and nobody. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(ANONYMOUS));
        rows.values().forEach(row -> row.values().forEach(names::addAll));
        names.remove(EVERYBODY);
        return names;
    }

    private Outcome expected(String operation, String name) {
        Map<Outcome, Set<String>> row = rows.getOrDefault(operation, Map.of());
        if (row.getOrDefault(Outcome.YES, Set.of()).contains(EVERYBODY)) {
            return Outcome.YES;
        }
        return row.entrySet().stream()
                .filter(cell -> cell.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name.equals(ANONYMOUS) ? Outcome.TOKEN : Outcome.ROLE);
    }

    private static boolean isAs(Outcome expected, Response answer) {
        int status = answer.statusCode();
        return switch (expected) {
            case TOKEN -> status == 401;
            case ROLE -> status == 403;
            case HIDDEN -> status == 404;
            case EMPTY -> status == 200 && answer.path("items").equals(List.of()) && answer.path("next") == null;
            case YES -> status < 500 && !Set.of(401, 403, 404).contains(status);
        };
    }

    private void add(List<String> cells) {
        Map<Outcome, Set<String>> row = new LinkedHashMap<>();
        for (String cell : cells.subList(1, cells.size())) {
            String[] parts = cell.strip().split(":", 2);
            Outcome outcome = Outcome.valueOf(parts[0].strip().toUpperCase(Locale.ROOT));
            row.put(outcome, Set.copyOf(Arrays.asList(parts[1].strip().split("\\s+"))));
        }
        rows.put(cells.get(0).strip(), row);
    }
}
