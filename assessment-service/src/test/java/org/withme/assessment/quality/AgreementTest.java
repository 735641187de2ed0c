package org.withme.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.assessment.quality.Agreement.Pair;

class AgreementTest {

    @Test
    void kappa_and_its_interval_are_those_of_the_textbook() {
        // Given: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, table 18.1
        List<Pair> pairs = new ArrayList<>();
        add(pairs, 75, "psychotic", "psychotic");
        add(pairs, 1, "psychotic", "neurotic");
        add(pairs, 4, "psychotic", "organic");
        add(pairs, 5, "neurotic", "psychotic");
        add(pairs, 4, "neurotic", "neurotic");
        add(pairs, 1, "neurotic", "organic");
        add(pairs, 10, "organic", "organic");

        // When
        Agreement agreement = Agreement.of(pairs);

        // Then: kappa .68, standard error .087
        assertThat(agreement.agreed()).isEqualTo(89);
        assertThat(agreement.percent()).isEqualByComparingTo("89.0");
        assertThat(agreement.kappa()).isEqualByComparingTo("0.68");
        assertThat(agreement.kappaFrom()).isEqualByComparingTo("0.50");
        assertThat(agreement.kappaTo()).isEqualByComparingTo("0.85");
        assertThat(agreement.inWords()).startsWith("89 of 100 were judged the same. Kappa is 0.68");
    }

    @Test
    void kappa_and_its_interval_are_those_of_other_software() {
        // Given: statpsych (R), ci.kappa(.05, 31, 12, 4, 58) gives 0.6756757, 0.5317210 to 0.8196303
        List<Pair> pairs = new ArrayList<>();
        add(pairs, 31, "Not yet", "Not yet");
        add(pairs, 12, "Not yet", "Pass");
        add(pairs, 4, "Pass", "Not yet");
        add(pairs, 58, "Pass", "Pass");

        // When
        Agreement agreement = Agreement.of(pairs);

        // Then
        assertThat(agreement.kappa()).isEqualByComparingTo("0.68");
        assertThat(agreement.kappaFrom()).isEqualByComparingTo("0.53");
        assertThat(agreement.kappaTo()).isEqualByComparingTo("0.82");
    }

    @Test
    void a_sample_of_one_has_a_share_and_says_that_it_says_nothing() {
        Agreement agreement = Agreement.of(List.of(new Pair("Pass", "Pass")));
        assertThat(agreement.percent()).isEqualByComparingTo("100.0");
        assertThat(agreement.kappa()).isNull();
        assertThat(agreement.kappaFrom()).isNull();
        assertThat(agreement.inWords())
                .isEqualTo("1 of 1 was judged the same. One alone says nothing about agreement.");
    }

    @Test
    void where_every_judgement_has_the_same_value_kappa_is_not_told_and_that_is_said() {
        Agreement agreement = Agreement.of(Collections.nCopies(12, new Pair("Pass", "Pass")));
        assertThat(agreement.percent()).isEqualByComparingTo("100.0");
        assertThat(agreement.kappa()).isNull();
        assertThat(agreement.inWords()).contains("kappa cannot be told");
    }

    @Test
    void where_all_agree_on_several_values_kappa_is_one_without_an_interval() {
        Agreement agreement = Agreement.of(List.of(new Pair("Pass", "Pass"), new Pair("Merit", "Merit")));
        assertThat(agreement.kappa()).isEqualByComparingTo("1");
        assertThat(agreement.kappaFrom()).isNull();
        assertThat(agreement.kappaTo()).isNull();
    }

    @Test
    void a_kappa_that_does_not_vary_has_no_interval_however_many_were_judged() {
        for (int many = 2; many <= 50; many++) {
            List<Pair> pairs = new ArrayList<>();
            add(pairs, many - 1, "Pass", "Pass");
            add(pairs, 1, "Pass", "Not yet");

            Agreement agreement = Agreement.of(pairs);

            assertThat(agreement.kappa()).as("%d judgements", many).isEqualByComparingTo("0");
            assertThat(agreement.kappaFrom()).as("%d judgements", many).isNull();
        }
    }

    @Test
    void where_all_differ_kappa_is_a_number_and_its_interval_within_what_kappa_can_be() {
        Agreement agreement = Agreement.of(
                List.of(new Pair("Pass", "Merit"), new Pair("Merit", "Pass"), new Pair("Pass", "Not yet")));
        assertThat(agreement.agreed()).isZero();
        assertThat(agreement.kappa().doubleValue()).isBetween(-1.0, 0.0);
        assertThat(agreement.kappaFrom().doubleValue()).isGreaterThanOrEqualTo(-1);
    }

    @Test
    void nothing_judged_says_so() {
        Agreement agreement = Agreement.of(List.of());
        assertThat(agreement.percent()).isNull();
        assertThat(agreement.inWords()).isEqualTo("Nothing was judged a second time yet.");
    }

    private static void add(List<Pair> pairs, int many, String first, String second) {
        pairs.addAll(Collections.nCopies(many, new Pair(first, second)));
    }
}
