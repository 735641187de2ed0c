package org.withme.assessment.appeal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.appeal.AnswerAppeal.AppealValue;
import org.withme.assessment.judgement.AppealedCriteria.AppealedCriterion;
import org.withme.platform.problem.Violations;

/** What an appeal and its answer may say; pure functions, every broken rule at once. */
final class AppealRules {

    static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_REFERENCE = 200;

    private AppealRules() {}

    /**
     * A criterion as it may be appealed against.
     *
     * @param value what stands, null while there is nothing that the learner sees
     * @param until the last day for it, null with it
     * @param settled whether an appeal brought what stands
     */
    record Against(
            AppealedCriterion criterion,
            @Nullable String value,
            @Nullable LocalDate until,
            boolean settled) {

        /** Whether it is what an appeal is about that names no criteria. */
        boolean isOpen(LocalDate today) {
            return !criterion.isTheLearners()
                    && !criterion.agreed()
                    && value != null
                    && !today.isAfter(until)
                    && !settled;
        }
    }

    static Violations check(RaiseAppeal command, List<Ground> grounds, Map<UUID, Against> against, LocalDate today) {
        Violations violations = checkWords(command, grounds);
        List<UUID> named = command.criterionIds();
        if (named == null) {
            return violations;
        }
        violations.addIf(named.isEmpty(), "/criterionIds", AppealRule.NO_CRITERION);
        Set<UUID> seen = new HashSet<>();
        for (int index = 0; index < named.size(); index++) {
            String pointer = "/criterionIds/" + index;
            UUID id = named.get(index);
            if (id == null || !seen.add(id)) {
                violations.add(pointer, AppealRule.NULL_OR_REPEATED);
            } else if (!against.containsKey(id)) {
                violations.add(pointer, AppealRule.NO_SUCH_CRITERION);
            } else {
                checkCriterion(violations, pointer, against.get(id), today);
            }
        }
        return violations;
    }

    private static Violations checkWords(RaiseAppeal command, List<Ground> grounds) {
        Ground ground = grounds.stream()
                .filter(one -> one.code().equals(command.ground()))
                .findFirst()
                .orElse(null);
        Violations violations = new Violations()
                .addIf(
                        ground == null,
                        "/ground",
                        AppealRule.NO_SUCH_GROUND.with(
                                "grounds", grounds.stream().map(Ground::code).collect(Collectors.joining(", "))));
        return ground != null && ground.needsWords()
                ? violations.requiredText(
                        "/words",
                        command.words(),
                        LONGEST_WORDS,
                        "Say what happened in 1 to " + LONGEST_WORDS + " characters.")
                : violations.text("/words", command.words(), LONGEST_WORDS);
    }

    private static void checkCriterion(Violations violations, String pointer, Against against, LocalDate today) {
        if (against.criterion().isTheLearners()) {
            violations.add(pointer, AppealRule.YOURS);
        } else if (against.value() == null) {
            violations.add(pointer, AppealRule.UNDECIDED);
        } else if (against.criterion().agreed()) {
            violations.add(pointer, AppealRule.AGREED);
        } else if (against.settled()) {
            violations.add(pointer, AppealRule.SETTLED);
        } else if (today.isAfter(against.until())) {
            violations.add(pointer, AppealRule.OVER.with("day", against.until()));
        }
    }

    /** @param standing what stands, by criterion, of all that the appeal is about */
    static Violations check(
            AnswerAppeal command, boolean isEnquiry, Collection<AppealedCriterion> about, Map<UUID, String> standing) {
        Violations violations = new Violations()
                .requiredText(
                        "/reasons",
                        command.reasons(),
                        LONGEST_WORDS,
                        "Say why in 1 to " + LONGEST_WORDS + " characters: the learner has to be able to answer.")
                .text("/organisationReference", command.organisationReference(), LONGEST_REFERENCE)
                .addIf(
                        command.passing() && (!isEnquiry || !command.changes().isEmpty()),
                        "/passOn",
                        AppealRule.PASSES_ON_OR_CHANGES);
        Map<UUID, AppealedCriterion> criteria =
                about.stream().collect(Collectors.toMap(AppealedCriterion::id, one -> one));
        Set<UUID> seen = new HashSet<>();
        for (int index = 0; index < command.changes().size(); index++) {
            AppealValue value = command.changes().get(index);
            String pointer = "/values/" + index;
            if (value == null || value.criterionId() == null || !seen.add(value.criterionId())) {
                violations.add(pointer, AppealRule.NULL_OR_REPEATED);
            } else if (!criteria.containsKey(value.criterionId())) {
                violations.add(pointer + "/criterionId", AppealRule.NOT_IN_IT);
            } else {
                checkValue(violations, pointer, value, command, criteria.get(value.criterionId()), standing);
            }
        }
        return violations;
    }

    private static void checkValue(
            Violations violations,
            String pointer,
            AppealValue value,
            AnswerAppeal command,
            AppealedCriterion criterion,
            Map<UUID, String> standing) {
        violations
                .addAll(criterion.criterion().scale().check(pointer + "/value", value.value()))
                .addIf(
                        value.value() != null && value.value().equals(standing.get(value.criterionId())),
                        pointer + "/value",
                        AppealRule.UNCHANGED)
                .addIf(
                        criterion.ofTheOrganisation() && command.organisationReference() == null,
                        "/organisationReference",
                        AppealRule.NO_REFERENCE);
    }

    static Violations check(@Nullable GoOn command) {
        return new Violations().text("/words", command == null ? null : command.words(), LONGEST_WORDS);
    }
}
