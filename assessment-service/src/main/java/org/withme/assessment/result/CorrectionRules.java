package org.withme.assessment.result;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.platform.problem.Violations;

/** What a correction may change (A12): pure functions, every broken rule at once. */
final class CorrectionRules {

    private static final int LONGEST_REASON = 4000;

    private CorrectionRules() {}

    /**
     * Whether this may be corrected.
     *
     * @param published the values as they are
     * @param byAssessor the criteria that an assessor decided alone
     */
    static Violations check(
            CorrectResult command, PublishedVersion version, Map<UUID, String> published, Set<UUID> byAssessor) {
        Violations violations = new Violations()
                .requiredText(
                        "/reason",
                        command.reason(),
                        LONGEST_REASON,
                        "Say why in 1 to " + LONGEST_REASON + " characters.");
        List<CorrectResult.CorrectedValue> values = command.values();
        if (values == null || values.isEmpty()) {
            return violations.add("/values", ResultRule.NOTHING_CORRECTED);
        }
        Set<UUID> seen = new HashSet<>();
        for (int index = 0; index < values.size(); index++) {
            CorrectResult.CorrectedValue value = values.get(index);
            String pointer = "/values/" + index;
            if (value == null || !seen.add(value.criterionId())) {
                violations.add(pointer, ResultRule.NULL_OR_REPEATED);
            } else {
                value(violations, pointer, value, version, published, byAssessor);
            }
        }
        return violations;
    }

    private static void value(
            Violations violations,
            String pointer,
            CorrectResult.CorrectedValue value,
            PublishedVersion version,
            Map<UUID, String> published,
            Set<UUID> byAssessor) {
        Optional<Criterion> criterion = Optional.ofNullable(value.criterionId()).flatMap(version::criterion);
        if (criterion.isEmpty()) {
            violations.add(pointer + "/criterionId", ResultRule.NO_SUCH_CRITERION);
            return;
        }
        violations
                .addIf(
                        !byAssessor.contains(value.criterionId()),
                        pointer + "/criterionId",
                        ResultRule.NOT_YOURS_TO_CORRECT.remedied(
                                criterion.get().decisionRule().howToChallenge()))
                .addAll(criterion.get().scale().check(pointer + "/value", value.value()))
                .addIf(
                        published.get(value.criterionId()).equals(value.value()),
                        pointer + "/value",
                        ResultRule.UNCHANGED);
    }
}
