package org.withme.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.withme.platform.problem.Violation;

class FrameworkRulesTest {

    @ParameterizedTest
    @CsvSource({
        "LEARNER_OWNED, LEARNER, LOCAL, true",
        "LEARNER_OWNED, LEARNER, REGULATED, true",
        "CO_OWNED, NEGOTIATED, LOCAL, true",
        "CO_OWNED, NEGOTIATED, REGULATED, false",
        "CO_OWNED, ASSESSOR_TO_STANDARD, LOCAL, true",
        "CO_OWNED, ASSESSOR_TO_STANDARD, REGULATED, true",
        "EXTERNALLY_MEASURED, CENTRE_MARKED, LOCAL, false",
        "EXTERNALLY_MEASURED, CENTRE_MARKED, REGULATED, true",
        "EXTERNALLY_MEASURED, EXTERNAL, LOCAL, false",
        "EXTERNALLY_MEASURED, EXTERNAL, REGULATED, true"
    })
    void the_table_of_ownerships_says_where_each_decision_rule_may_be(
            Ownership ownership, DecisionRule rule, Kind kind, boolean allowed) {
        List<String> codes = codes(kind, criterion(ownership, rule, 0));
        assertThat(codes.contains(code(FrameworkRule.NOT_IN_A_LOCAL_FRAMEWORK))).isEqualTo(!allowed);
        assertThat(codes).doesNotContain(code(FrameworkRule.OWNERSHIP_OF_DECISION_RULE));
    }

    @ParameterizedTest
    @EnumSource(DecisionRule.class)
    void a_decision_rule_goes_with_one_ownership_only(DecisionRule rule) {
        for (Ownership ownership : Ownership.values()) {
            assertThat(codes(Kind.REGULATED, criterion(ownership, rule, 0))
                            .contains(code(FrameworkRule.OWNERSHIP_OF_DECISION_RULE)))
                    .isEqualTo(ownership != rule.ownership());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REGULATED, 100, true",
        "REGULATED, 99.99, false",
        "REGULATED, 0, false",
        "LOCAL, 100, true",
        "LOCAL, 0, true",
        "LOCAL, 50, false"
    })
    void A3_certified_weight_adds_up_to_a_hundred_or_in_a_local_framework_to_nothing(
            Kind kind, BigDecimal weight, boolean allowed) {
        Criterion criterion = criterion(Ownership.CO_OWNED, DecisionRule.ASSESSOR_TO_STANDARD, 0);
        Criterion weighed = new Criterion(
                criterion.id(),
                criterion.code(),
                "Reads a plan",
                criterion.type(),
                criterion.ownership(),
                criterion.decisionRule(),
                weight,
                criterion.scale(),
                criterion.evidence());
        assertThat(codes(kind, weighed).contains(code(FrameworkRule.CERTIFIED_WEIGHT_OF_LOCAL)))
                .isEqualTo(!allowed);
    }

    @Test
    void A3_what_the_learner_owns_carries_no_certified_weight_and_does_not_help_the_sum() {
        assertThat(codes(
                        Kind.REGULATED,
                        criterion(Ownership.LEARNER_OWNED, DecisionRule.LEARNER, 40),
                        criterion(Ownership.EXTERNALLY_MEASURED, DecisionRule.EXTERNAL, 60)))
                .containsExactly(
                        code(FrameworkRule.NO_CERTIFIED_WEIGHT), code(FrameworkRule.CERTIFIED_WEIGHT_OF_REGULATED));
    }

    @ParameterizedTest
    @CsvSource({
        "EXTERNAL, REGULATED, , true",
        "CENTRE_MARKED, REGULATED, , true",
        "EXTERNAL, REGULATED, 10, true",
        "ASSESSOR_TO_STANDARD, REGULATED, 10, false",
        "ASSESSOR_TO_STANDARD, REGULATED, , false",
        "ASSESSOR_TO_STANDARD, LOCAL, 10, false"
    })
    void A3_portable_is_what_is_external_or_moderated_and_a_plan_to_sample_assures_nothing(
            DecisionRule rule, Kind kind, Integer sampling, boolean portable) {
        // When
        Portability portability = Portability.of(kind, sampling, List.of(criterion(rule.ownership(), rule, 100)));

        // Then
        assertThat(portability.portable()).isEqualTo(portable);
        assertThat(portability.publishedAs()).isEqualTo(kind);
        assertThat(portability.reasons()).isNotEmpty();
    }

    @Test
    void A3_nothing_is_portable_without_certified_weight() {
        assertThat(Portability.of(
                                Kind.REGULATED,
                                20,
                                List.of(criterion(Ownership.LEARNER_OWNED, DecisionRule.LEARNER, 0)))
                        .portable())
                .isFalse();
    }

    @Test
    void a_minimum_of_evidence_that_nobody_can_hand_in_is_not_published() {
        Criterion asking =
                criterion(Ownership.LEARNER_OWNED, DecisionRule.LEARNER, 0, 1, EvidenceRules.Form.OBSERVATION);
        Criterion fulfillable = criterion(Ownership.LEARNER_OWNED, DecisionRule.LEARNER, 0, 1, EvidenceRules.Form.FILE);
        assertThat(FrameworkRules.checkPublication(Kind.LOCAL, List.of(new Unit("One", List.of(fulfillable))))
                        .list())
                .isEmpty();
        assertThat(FrameworkRules.checkPublication(Kind.LOCAL, List.of(new Unit("One", List.of(asking))))
                        .list())
                .containsExactly(
                        FrameworkRule.EVIDENCE_CANNOT_BE_GIVEN.brokenAt("/units/0/criteria/0/evidence/minimum"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "62, true", "80, true", "81, false", "-1, false", "062, false", "6.5, false", "'', false"})
    void a_scale_of_marks_admits_whole_marks_up_to_its_maximum(String value, boolean admitted) {
        assertThat(new Scale(null, 80).admits(value)).isEqualTo(admitted);
    }

    @Test
    void a_scale_of_words_admits_its_words_exactly() {
        Scale scale = new Scale(List.of("Pass", "Merit"), null);
        assertThat(scale.admits("Pass")).isTrue();
        assertThat(scale.admits("pass")).isFalse();
        assertThat(scale.admits(null)).isFalse();
    }

    private static String code(FrameworkRule rule) {
        return rule.kind().code();
    }

    private static List<String> codes(Kind kind, Criterion... criteria) {
        return FrameworkRules.checkPublication(kind, List.of(new Unit("One", Arrays.asList(criteria)))).list().stream()
                .map(Violation::code)
                .toList();
    }

    private static Criterion criterion(Ownership ownership, DecisionRule rule, int weight) {
        return criterion(ownership, rule, weight, 0, EvidenceRules.Form.FILE);
    }

    private static Criterion criterion(
            Ownership ownership, DecisionRule rule, int weight, int evidence, EvidenceRules.Form form) {
        return new Criterion(
                UUID.randomUUID(),
                "1.1",
                "Reads a plan",
                AssessmentType.SUMMATIVE,
                ownership,
                rule,
                BigDecimal.valueOf(weight),
                new Scale(List.of("Pass", "Merit"), null),
                new EvidenceRules(evidence, List.of(form), null));
    }
}
