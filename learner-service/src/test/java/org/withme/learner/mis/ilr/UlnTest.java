package org.withme.learner.mis.ilr;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
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

    @Property
    void at_most_one_last_digit_fits_the_first_nine(
            @ForAll @LongRange(min = 100_000_000, max = 999_999_998) long nine) {
        long fitting = java.util.stream.IntStream.rangeClosed(0, 9)
                .filter(last -> Uln.isValid(Long.toString(nine) + last))
                .count();

        assertThat(fitting).isLessThanOrEqualTo(1);
    }

    @Property
    void two_neighbouring_digits_swapped_are_found_out(
            @ForAll @LongRange(min = 1_000_000_000L, max = 9_999_999_998L) long number) {
        String uln = Long.toString(number);
        if (Uln.isValid(uln) && uln.charAt(3) != uln.charAt(4)) {
            char[] swapped = uln.toCharArray();
            swapped[3] = uln.charAt(4);
            swapped[4] = uln.charAt(3);

            assertThat(Uln.isValid(new String(swapped))).isFalse();
        }
    }
}
