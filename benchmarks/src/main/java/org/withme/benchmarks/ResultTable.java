package org.withme.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What was measured, beside its floor and its goal. */
final class ResultTable {

    private record Row(String goal, String what, String measured, String value, String floor, String wanted) {}

    private final List<Row> rows = new ArrayList<>();

    /** A ratio to a peer: the higher the better. */
    void ratio(String goal, String what, String measured, double value, double floor, double wanted) {
        rows.add(new Row(goal, what, measured, two(value), "≥ " + two(floor), "≥ " + two(wanted)));
    }

    /** A growth or a cost: the lower the better. */
    void cost(String goal, String what, String measured, double value, double floor, double wanted) {
        rows.add(new Row(goal, what, measured, two(value), "≤ " + two(floor), "≤ " + two(wanted)));
    }

    /** A number without a peer. */
    void plain(String goal, String what, String measured, String value, String floor, String wanted) {
        rows.add(new Row(goal, what, measured, value, floor, wanted));
    }

    String text() {
        StringBuilder text = new StringBuilder("\n");
        String format = "%-4s %-46s %-44s %10s %10s %10s%n";
        text.append(format.formatted("goal", "what", "measured", "value", "floor", "goal"));
        text.append("-".repeat(130)).append('\n');
        rows.forEach(row -> text.append(
                format.formatted(row.goal(), row.what(), row.measured(), row.value(), row.floor(), row.wanted())));
        return text.toString();
    }

    private static String two(double value) {
        return "%.2f".formatted(value);
    }
}
