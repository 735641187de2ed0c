package org.withme.assessment.framework;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;
import org.withme.platform.problem.WrittenText;

/** What a draft must have to be kept; whether it can be published is asked at its publication. */
final class DraftRules {

    static final int MOST_ATTEMPTS = 10;
    static final int MOST_UNITS = 50;
    static final int MOST_CRITERIA = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ._/()-]{0,38}[A-Za-z0-9)])?");
    static final int MOST_VALUES = 20;
    static final int LONGEST_VALUE = 60;
    static final int MOST_PIECES = 50;
    static final int HIGHEST_MARK = 1000;

    private DraftRules() {}

    static Violations check(DraftVersion draft) {
        List<DraftUnit> units = draft.units();
        Violations violations = new Violations()
                .range("/samplingPercent", draft.samplingPercent(), 1, 100, FrameworkRule.SAMPLE_OUT_OF_RANGE)
                .range("/attempts", draft.attempts(), 1, MOST_ATTEMPTS, FrameworkRule.ATTEMPTS_OUT_OF_RANGE)
                .addIf(
                        units == null || units.isEmpty() || units.size() > MOST_UNITS,
                        "/units",
                        FrameworkRule.NUMBER_OF_UNITS);
        if (units == null) {
            return violations;
        }
        int criteria = 0;
        for (int index = 0; index < units.size(); index++) {
            criteria += unit(violations, "/units/" + index, units.get(index));
        }
        codes(violations, units);
        return violations.addIf(
                criteria > MOST_CRITERIA, "/units", FrameworkRule.TOO_MANY_CRITERIA.with("criteria", criteria));
    }

    private static int unit(Violations violations, String pointer, DraftUnit unit) {
        if (unit == null) {
            violations.add(pointer, FrameworkRule.NULL_UNIT);
            return 0;
        }
        text(violations, pointer + "/title", unit.title(), LONGEST_TITLE);
        if (unit.criteria() == null || unit.criteria().isEmpty()) {
            violations.add(pointer + "/criteria", FrameworkRule.NO_CRITERION);
            return 0;
        }
        for (int index = 0; index < unit.criteria().size(); index++) {
            DraftCriterion criterion = unit.criteria().get(index);
            String at = pointer + "/criteria/" + index;
            if (criterion == null) {
                violations.add(at, FrameworkRule.NULL_CRITERION);
            } else {
                criterion(violations, at, criterion);
            }
        }
        return unit.criteria().size();
    }

    private static void codes(Violations violations, List<DraftUnit> units) {
        Set<String> seen = new HashSet<>();
        for (int unit = 0; unit < units.size(); unit++) {
            List<DraftCriterion> criteria =
                    units.get(unit) == null ? null : units.get(unit).criteria();
            for (int place = 0; criteria != null && place < criteria.size(); place++) {
                DraftCriterion criterion = criteria.get(place);
                violations.addIf(
                        criterion != null
                                && !seen.add(criterion.codeAt(unit, place).toLowerCase(Locale.ROOT)),
                        "/units/" + unit + "/criteria/" + place + "/code",
                        FrameworkRule.REPEATED_CODE);
            }
        }
    }

    private static void criterion(Violations violations, String pointer, DraftCriterion criterion) {
        violations.form(pointer + "/code", criterion.code(), CODE, FrameworkRule.NOT_A_CODE);
        text(violations, pointer + "/statement", criterion.statement(), LONGEST_TEXT);
        present(violations, pointer + "/decisionRule", criterion.decisionRule());
        present(violations, pointer + "/scale", criterion.scale());
        violations.addIf(
                criterion.weight() != null && !isPerCent(criterion.weight()),
                pointer + "/weight",
                FrameworkRule.NOT_A_WEIGHT);
        if (criterion.scale() != null) {
            scale(violations, pointer + "/scale", criterion.scale());
        }
        if (criterion.evidence() != null) {
            evidence(violations, pointer + "/evidence", criterion.evidence());
        }
    }

    private static void scale(Violations violations, String pointer, Scale scale) {
        if ((scale.values() == null) == (scale.maximum() == null)) {
            violations.add(pointer, FrameworkRule.WORDS_OR_MARKS);
            return;
        }
        violations
                .range(pointer + "/maximum", scale.maximum(), 1, HIGHEST_MARK, FrameworkRule.MAXIMUM_OUT_OF_RANGE)
                .addIf(
                        scale.values() != null && !isScale(scale.values()),
                        pointer + "/values",
                        FrameworkRule.NOT_A_SCALE);
    }

    private static void evidence(Violations violations, String pointer, EvidenceRules evidence) {
        violations
                .range(pointer + "/minimum", evidence.minimum(), 0, MOST_PIECES, FrameworkRule.MINIMUM_OUT_OF_RANGE)
                .addAll(FrameworkRules.checkEvidence(pointer, evidence))
                .addIf(!namesEachOnce(evidence.forms()), pointer + "/forms", FrameworkRule.NO_OR_REPEATED_FORM)
                .text(pointer + "/words", evidence.words(), LONGEST_TEXT);
    }

    private static boolean isPerCent(BigDecimal weight) {
        return weight.signum() >= 0
                && weight.compareTo(BigDecimal.valueOf(100)) <= 0
                && weight.stripTrailingZeros().scale() <= 2;
    }

    private static boolean isScale(List<String> values) {
        return values.size() >= 2
                && values.size() <= MOST_VALUES
                && namesEachOnce(values)
                && values.stream()
                        .noneMatch(
                                value -> WrittenText.saysNothing(value) || WrittenText.length(value) > LONGEST_VALUE);
    }

    private static boolean namesEachOnce(List<?> list) {
        return list != null
                && !list.isEmpty()
                && list.stream().allMatch(Objects::nonNull)
                && new HashSet<>(list).size() == list.size();
    }

    private static void text(Violations violations, String pointer, String text, int longest) {
        violations.requiredText(pointer, text, longest, "Send 1 to " + longest + " characters.");
    }

    private static void present(Violations violations, String pointer, Object value) {
        violations.addIf(value == null, pointer, StandardRule.MISSING);
    }
}
