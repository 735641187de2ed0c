package org.withme.assessment.framework;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.withme.platform.problem.Violations;
import org.withme.platform.problem.WrittenText;

/** What a draft must have to be kept; whether it can be published is asked at its publication. */
final class DraftRules {

    private static final int MOST_ATTEMPTS = 10;
    private static final int MOST_UNITS = 50;
    private static final int MOST_CRITERIA = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 60;
    private static final int HIGHEST_MARK = 1000;

    private DraftRules() {}

    static Violations check(DraftVersion draft) {
        Violations violations = new Violations();
        violations.addIf(
                draft.samplingPercent() != null && (draft.samplingPercent() < 1 || draft.samplingPercent() > 100),
                "/samplingPercent",
                "sampling-percent",
                "It is out of range.",
                "Send 1 to 100, or leave it out if no sample is planned.");
        violations.addIf(
                draft.attempts() != null && (draft.attempts() < 1 || draft.attempts() > MOST_ATTEMPTS),
                "/attempts",
                "attempts",
                "It is out of range.",
                "Send 1 to " + MOST_ATTEMPTS + ", or leave it out if there is one attempt.");
        List<DraftUnit> units = draft.units();
        violations.addIf(
                units == null || units.isEmpty() || units.size() > MOST_UNITS,
                "/units",
                "units",
                "There is no unit, or there are too many.",
                "Send 1 to " + MOST_UNITS + " units.");
        if (units == null) {
            return violations;
        }
        int criteria = 0;
        for (int index = 0; index < units.size(); index++) {
            criteria += unit(violations, "/units/" + index, units.get(index));
        }
        return violations.addIf(
                criteria > MOST_CRITERIA,
                "/units",
                "too-many-criteria",
                "There are " + criteria + " criteria.",
                "Send at most " + MOST_CRITERIA + ".");
    }

    private static int unit(Violations violations, String pointer, DraftUnit unit) {
        if (unit == null) {
            violations.add(pointer, "missing-unit", "It is null.", "Send a unit, or leave it out.");
            return 0;
        }
        text(violations, pointer + "/title", unit.title(), LONGEST_TITLE);
        if (unit.criteria() == null || unit.criteria().isEmpty()) {
            violations.add(pointer + "/criteria", "no-criterion", "The unit has no criterion.", "Send at least one.");
            return 0;
        }
        for (int index = 0; index < unit.criteria().size(); index++) {
            DraftCriterion criterion = unit.criteria().get(index);
            String at = pointer + "/criteria/" + index;
            if (criterion == null) {
                violations.add(at, "missing-criterion", "It is null.", "Send a criterion, or leave it out.");
            } else {
                criterion(violations, at, criterion);
            }
        }
        return unit.criteria().size();
    }

    private static void criterion(Violations violations, String pointer, DraftCriterion criterion) {
        text(violations, pointer + "/statement", criterion.statement(), LONGEST_TEXT);
        present(violations, pointer + "/decisionRule", criterion.decisionRule());
        present(violations, pointer + "/scale", criterion.scale());
        BigDecimal weight = criterion.weight();
        violations.addIf(
                weight != null
                        && (weight.signum() < 0
                                || weight.compareTo(BigDecimal.valueOf(100)) > 0
                                || weight.stripTrailingZeros().scale() > 2),
                pointer + "/weight",
                "weight",
                "It is not a weight.",
                "Send per cent, 0 to 100, with at most two decimals.");
        if (criterion.scale() != null) {
            scale(violations, pointer + "/scale", criterion.scale());
        }
        if (criterion.evidence() != null) {
            evidence(violations, pointer + "/evidence", criterion.evidence());
        }
    }

    private static void scale(Violations violations, String pointer, Scale scale) {
        if ((scale.values() == null) == (scale.maximum() == null)) {
            violations.add(pointer, "scale", "It must be words or marks.", "Send either values or maximum.");
            return;
        }
        violations.addIf(
                scale.maximum() != null && (scale.maximum() < 1 || scale.maximum() > HIGHEST_MARK),
                pointer + "/maximum",
                "maximum",
                "It is out of range.",
                "Send 1 to " + HIGHEST_MARK + ".");
        List<String> values = scale.values();
        violations.addIf(
                values != null
                        && (values.size() < 2
                                || values.size() > MOST_VALUES
                                || new HashSet<>(values).size() != values.size()
                                || values.stream()
                                        .anyMatch(value -> value == null
                                                || WrittenText.saysNothing(value)
                                                || WrittenText.length(value) > LONGEST_VALUE)),
                pointer + "/values",
                "values",
                "They are no scale.",
                "Send 2 to " + MOST_VALUES + " different values of at most " + LONGEST_VALUE + " characters each.");
    }

    private static void evidence(Violations violations, String pointer, EvidenceRules evidence) {
        violations.addIf(
                evidence.minimum() != null && evidence.minimum() < 0,
                pointer + "/minimum",
                "minimum",
                "It is out of range.",
                "Send 0, or leave it out.");
        violations.addAll(FrameworkRules.checkEvidence(pointer, evidence));
        violations.addIf(
                evidence.forms() == null
                        || evidence.forms().isEmpty()
                        || evidence.forms().stream().anyMatch(Objects::isNull)
                        || new HashSet<>(evidence.forms()).size()
                                != evidence.forms().size(),
                pointer + "/forms",
                "forms",
                "There is no form of evidence, or one is repeated.",
                "Send each form that is accepted once.");
        violations.text(pointer + "/words", evidence.words(), LONGEST_TEXT);
    }

    private static void text(Violations violations, String pointer, String text, int longest) {
        violations.requiredText(pointer, text, longest, "Send 1 to " + longest + " characters.");
    }

    private static void present(Violations violations, String pointer, Object value) {
        violations.addIf(value == null, pointer, "missing", "It is missing.", "Send it; the description lists what.");
    }
}
