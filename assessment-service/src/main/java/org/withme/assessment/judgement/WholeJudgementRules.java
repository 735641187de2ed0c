package org.withme.assessment.judgement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.judgement.WholeJudgement.OfCriterion;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What a learner's judgement of all that is set to them must be; pure functions. */
final class WholeJudgementRules {

    private WholeJudgementRules() {}

    /** @param theirs the criteria that the learner judges at all, by id */
    static Violations check(WholeJudgement said, Map<UUID, JudgedCriterion> theirs, boolean perCriterion) {
        Violations violations = new Violations()
                .addIf(
                        said.value() == null && said.criteria().isEmpty() && !said.skips(),
                        "/value",
                        JudgementRule.NOTHING_SAID)
                .addIf(said.value() != null && said.skips(), "/skipsTheRest", JudgementRule.VALUE_OR_SKIP)
                .addIf(said.value() != null && perCriterion, "/value", JudgementRule.EACH_BY_ITSELF)
                .text("/words", said.words(), JudgingRules.LONGEST_WORDS);
        checkEach(violations, said.criteria(), theirs);
        Set<UUID> named = named(said);
        return violations.addIf(
                said.value() != null
                        && theirs.values().stream()
                                .filter(judged -> !named.contains(judged.criterionId()))
                                .filter(WholeJudgementRules::isOpen)
                                .anyMatch(judged -> !judged.criterion().scale().admits(said.value())),
                "/value",
                JudgementRule.NOT_ON_EVERY_SCALE);
    }

    private static void checkEach(
            Violations violations, List<OfCriterion> criteria, Map<UUID, JudgedCriterion> theirs) {
        Set<UUID> before = new HashSet<>();
        for (int index = 0; index < criteria.size(); index++) {
            String pointer = "/criteria/" + index;
            OfCriterion one = criteria.get(index);
            if (one == null) {
                violations.add(pointer, StandardRule.NULL_ITEM);
                continue;
            }
            JudgedCriterion judged = one.criterionId() == null ? null : theirs.get(one.criterionId());
            violations
                    .addIf(judged == null, pointer + "/criterionId", JudgementRule.NOT_YOURS_HERE)
                    .addIf(
                            judged != null && !before.add(one.criterionId()),
                            pointer + "/criterionId",
                            JudgementRule.NAMED_TWICE)
                    .text(pointer + "/reason", one.reason(), JudgingRules.LONGEST_WORDS);
            if (judged != null) {
                violations.addAll(judged.criterion().scale().check(pointer + "/value", one.value()));
            }
        }
    }

    static Set<UUID> named(WholeJudgement said) {
        Set<UUID> named = new HashSet<>();
        said.criteria().stream().filter(Objects::nonNull).forEach(one -> named.add(one.criterionId()));
        return named;
    }

    /** Whether the learner's side is still to come. */
    static boolean isOpen(JudgedCriterion judged) {
        Attempt current = judged.current();
        return !current.has(JudgementKind.SELF) && !current.has(JudgementKind.SKIP);
    }
}
