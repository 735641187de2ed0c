package org.withme.assessment.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The portability guard (A3): whether a result travels, and why. */
@Schema(name = "Portability", description = "Whether a result carries across providers, with the guard's reasons.")
public record Portability(
        boolean portable,

        @Schema(
                description = "REGULATED if the guard passes, else LOCAL, whatever the framework calls itself.",
                example = "REGULATED")
        Kind publishedAs,

        @Schema(example = "Results are portable: all certified weight is externally assured.") @Nullable String statement,

        @Schema(description = "Each reason, in plain words.")
        List<String> reasons) {

    private static final String PORTABLE =
            "Results are portable: all certified weight is marked or moderated by the awarding organisation.";
    private static final String LOCAL =
            "Results are local: they say what was achieved at this college and are not portable.";

    /**
     * Portable is a regulated framework all of whose certified weight is external or moderated. What assessors decide would be
     * under sampled quality assurance; a sample that is only planned assures nothing.
     */
    static Portability of(Kind kind, Integer samplingPercent, List<Criterion> criteria) {
        List<String> reasons = new ArrayList<>();
        boolean regulated = kind == Kind.REGULATED;
        if (!regulated) {
            reasons.add("The framework is the college's own, not a specification of an awarding organisation.");
        }
        share(reasons, DecisionRule.EXTERNAL, criteria, " is marked by the awarding organisation alone.");
        share(
                reasons,
                DecisionRule.CENTRE_MARKED,
                criteria,
                " is marked by the college and moderated by the awarding organisation.");
        share(
                reasons,
                DecisionRule.ASSESSOR_TO_STANDARD,
                criteria,
                samplingPercent == null
                        ? " is decided by assessors, and no quality assurance has looked at a sample of it."
                        : " is decided by assessors. Quality assurance plans to look at " + samplingPercent
                                + " in 100, and has looked at none yet.");
        long beside = criteria.stream()
                .filter(criterion -> !criterion.decisionRule().certifies())
                .count();
        if (beside > 0) {
            reasons.add((beside == 1 ? "1 criterion is" : beside + " criteria are")
                    + " the learner's own or negotiated: reported beside the result, without certified weight.");
        }
        boolean weighed =
                criteria.stream().anyMatch(criterion -> criterion.weight().signum() > 0);
        if (!weighed) {
            reasons.add("Nothing carries certified weight.");
        }
        boolean assured = weightOf(DecisionRule.ASSESSOR_TO_STANDARD, criteria).signum() == 0;
        boolean portable = regulated && weighed && assured;
        return new Portability(
                portable, portable ? Kind.REGULATED : Kind.LOCAL, portable ? PORTABLE : LOCAL, List.copyOf(reasons));
    }

    private static void share(List<String> reasons, DecisionRule rule, List<Criterion> criteria, String words) {
        BigDecimal weight = weightOf(rule, criteria);
        if (weight.signum() > 0) {
            reasons.add(weight.stripTrailingZeros().toPlainString() + " per cent" + words);
        }
    }

    private static BigDecimal weightOf(DecisionRule rule, List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> criterion.decisionRule() == rule)
                .map(Criterion::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
