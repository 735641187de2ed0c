package org.withme.learner.record.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1000000019", "1000000027", "1000000035"})
    void L1_a_right_check_digit_makes_a_uln(String number) {
        assertThat(Uln.identifies(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000018",
                "9999999999",
                "0000000000",
                "100000001",
                "10000000190",
                "100000001x",
                "",
                "１０００００００１９"
            })
    void L1_anything_else_identifies_nobody(String number) {
        assertThat(Uln.identifies(number)).isFalse();
    }
}
