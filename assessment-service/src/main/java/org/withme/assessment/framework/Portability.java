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
                description =
                        "REGULATED if a result of it is portable, if need be once quality assurance has signed off a sample;"
                                + " else LOCAL, whatever the framework calls itself.",
                examples = "REGULATED")
        Kind publishedAs,

        @Schema(examples = "Results are portable: all certified weight is externally assured.") @Nullable String statement,

        @Schema(description = "Each reason, in plain words.")
        List<String> reasons) {

    static final String PORTABLE =
            "Results are portable: all certified weight is marked or moderated by the awarding organisation.";
    static final String ONCE_MODERATED =
            "A result is portable if the awarding organisation has marked or moderated all certified weight before it is published."
                    + " Each result says whether it has.";
    public static final String EXTERNAL =
            "The result is portable: all certified weight is marked or moderated by the awarding organisation.";
    public static final String UNMODERATED =
            "The result is local: some of it was marked by the college, and no moderation by the awarding organisation is recorded.";
    static final String NOT_YET =
            "A result is published, and is then portable, when quality assurance has drawn a sample of what assessors decided"
                    + " and signed it off. Each result says when that was.";
    static final String LOCAL = "Results are local: they say what was achieved at this college and are not portable.";
    static final String ASSURED =
            "The result is portable: all certified weight is marked or moderated by the awarding organisation, or was decided by"
                    + " assessors under sampled quality assurance.";

    /**
     * Portable is a regulated framework all of whose certified weight is external or moderated. What assessors decide is portable
     * in a result, under sampled quality assurance, and only there: a sample that is only planned assures nothing.
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
                        ? " is decided by assessors."
                        : " is decided by assessors. Quality assurance plans to look at " + samplingPercent
                                + " in 100 of their decisions.");
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
        if (!regulated || !weighed) {
            return new Portability(false, Kind.LOCAL, LOCAL, List.copyOf(reasons));
        }
        boolean external = criteria.stream().noneMatch(Criterion::needsAssurance);
        boolean moderated = weightOf(DecisionRule.CENTRE_MARKED, criteria).signum() > 0;
        return new Portability(
                external,
                Kind.REGULATED,
                !external ? NOT_YET : moderated ? ONCE_MODERATED : PORTABLE,
                List.copyOf(reasons));
    }

    /** Of a result whose decisions quality assurance has signed off: with when that was, in sentences. */
    public static String assured(List<String> samples) {
        return ASSURED + " " + String.join(" ", samples);
    }

    /** When a sample was drawn and signed off, and how much of it quality assurance looked at. */
    public static String sampled(String drawnOn, String signedOffOn, int looked, int decided) {
        return "A sample was drawn on " + drawnOn + " and signed off on " + signedOffOn
                + ": quality assurance looked at " + looked + " of " + decided
                + (decided == 1 ? " decision." : " decisions.");
    }

    /** Of a result in which what assessors decided was corrected after its publication. */
    public static String corrected(String statement) {
        String corrected = " A value was corrected afterwards by a quality assurer who had not decided it.";
        return statement.endsWith(corrected) ? statement : statement + corrected;
    }

    /** Of a result in which what assessors decided was changed by an appeal. */
    public static String appealed(String statement) {
        String appealed = " A value was changed afterwards on appeal, by somebody who had not decided it.";
        return statement.endsWith(appealed) ? statement : statement + appealed;
    }

    /** While an appeal about a result is open. */
    public static String underReview(String statement) {
        return statement + " It is under review: an appeal about it is open, and what it says may change.";
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
