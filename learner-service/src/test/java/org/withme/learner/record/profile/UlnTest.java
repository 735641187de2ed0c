package org.withme.learner.record.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A ULN is checked by its checksum (L1, ULN_04)")
class UlnTest {

    @ParameterizedTest
    @ValueSource(strings = {"1000000043", "1000000051", "1234567899", "3000000010", "7000001231", "9999999999"})
    void a_right_number_is_valid_and_the_temporary_one_is_exempt(String uln) {
        assertThat(Uln.isValid(uln)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000063", "2000000010", "1000000044", "999999999", "99999999999", "12345678X9", ""})
    void a_wrong_number_is_not(String uln) {
        assertThat(Uln.isValid(uln)).isFalse();
    }
}
