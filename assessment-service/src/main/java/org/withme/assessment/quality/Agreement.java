package org.withme.assessment.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far two who judged the same say the same: the share, and Cohen's kappa with the interval of Fleiss, Cohen and Everitt (1969),
 * which is left out where it would say nothing.
 */
@Schema(name = "Agreement", description = "How far the second judgements say what the first ones said.")
record Agreement(
        @Schema(description = "How many decisions were judged a second time.", examples = "12")
        int judged,

        @Schema(description = "How many of them the same.", examples = "11")
        int agreed,

        @Schema(description = "The share that was judged the same, in per cent.", examples = "91.7") @Nullable BigDecimal percent,

        @Schema(
                description = "Cohen's kappa: 1 if all are judged the same, 0 if as many as by chance.",
                examples = "0.82")
        @Nullable BigDecimal kappa,

        @Schema(description = "The lower end of its 95 per cent interval.", examples = "0.49") @Nullable BigDecimal kappaFrom,

        @Schema(description = "The upper end.", examples = "1.00") @Nullable BigDecimal kappaTo,

        @Schema(
                description = "The same in plain words, also what the numbers cannot say.",
                examples = "11 of 12 were judged the same.")
        String inWords) {

    private static final double OF_95_PER_CENT = 1.959964;
    private static final double NOTHING = 1e-12;

    /** What was decided, and what the second judgement says. */
    record Pair(String first, String second) {}

    static Agreement of(Collection<Pair> pairs) {
        int judged = pairs.size();
        if (judged == 0) {
            return new Agreement(0, 0, null, null, null, null, "Nothing was judged a second time yet.");
        }
        int agreed = (int) pairs.stream()
                .filter(pair -> pair.first().equals(pair.second()))
                .count();
        String counted = agreed + " of " + judged + (judged == 1 ? " was" : " were") + " judged the same. ";
        BigDecimal percent = rounded(100.0 * agreed / judged, 1);
        if (judged == 1) {
            return new Agreement(
                    judged, agreed, percent, null, null, null, counted + "One alone says nothing about agreement.");
        }
        Table table = Table.of(pairs);
        double byChance = table.byChance();
        if (1 - byChance < NOTHING) {
            return new Agreement(
                    judged,
                    agreed,
                    percent,
                    null,
                    null,
                    null,
                    counted + "Every judgement has the same value, so kappa cannot be told.");
        }
        double kappa = (table.same() - byChance) / (1 - byChance);
        double error = table.standardError(kappa, byChance);
        if (error * error < NOTHING) {
            return new Agreement(
                    judged,
                    agreed,
                    percent,
                    rounded(kappa, 2),
                    null,
                    null,
                    counted + "Kappa does not vary in this sample, so how certain it is cannot be told.");
        }
        double from = Math.max(-1, kappa - OF_95_PER_CENT * error);
        double to = Math.min(1, kappa + OF_95_PER_CENT * error);
        return new Agreement(
                judged,
                agreed,
                percent,
                rounded(kappa, 2),
                rounded(from, 2),
                rounded(to, 2),
                counted + "Kappa is " + rounded(kappa, 2) + ", with 95 per cent confidence between " + rounded(from, 2)
                        + " and " + rounded(to, 2) + ".");
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    /** Shares of all pairs. */
    private record Table(
            int size,
            Set<String> values,
            Map<Pair, Double> cells,
            Map<String, Double> firsts,
            Map<String, Double> seconds) {

        static Table of(Collection<Pair> pairs) {
            Set<String> values = new TreeSet<>();
            pairs.forEach(pair -> {
                values.add(pair.first());
                values.add(pair.second());
            });
            return new Table(
                    pairs.size(),
                    values,
                    shares(pairs, Function.identity()),
                    shares(pairs, Pair::first),
                    shares(pairs, Pair::second));
        }

        private static <K> Map<K, Double> shares(Collection<Pair> pairs, Function<Pair, K> by) {
            return pairs.stream()
                    .collect(Collectors.groupingBy(by, Collectors.summingDouble(pair -> 1.0 / pairs.size())));
        }

        private double first(String value) {
            return firsts.getOrDefault(value, 0.0);
        }

        private double second(String value) {
            return seconds.getOrDefault(value, 0.0);
        }

        double same() {
            return values.stream()
                    .mapToDouble(value -> cells.getOrDefault(new Pair(value, value), 0.0))
                    .sum();
        }

        double byChance() {
            return values.stream()
                    .mapToDouble(value -> first(value) * second(value))
                    .sum();
        }

        double standardError(double kappa, double byChance) {
            double sum = 0;
            for (Map.Entry<Pair, Double> cell : cells.entrySet()) {
                Pair pair = cell.getKey();
                if (pair.first().equals(pair.second())) {
                    double part = 1 - (first(pair.first()) + second(pair.second())) * (1 - kappa);
                    sum += cell.getValue() * part * part;
                } else {
                    double part = (second(pair.first()) + first(pair.second())) * (1 - kappa);
                    sum += cell.getValue() * part * part;
                }
            }
            double mean = kappa - byChance * (1 - kappa);
            double variance = (sum - mean * mean) / (size * (1 - byChance) * (1 - byChance));
            return Math.sqrt(Math.max(0, variance));
        }
    }
}
