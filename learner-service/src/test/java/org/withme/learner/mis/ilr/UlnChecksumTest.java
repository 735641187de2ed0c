package org.withme.learner.mis.ilr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

@Label("What the checksum of a ULN promises (L1, ULN_04)")
class UlnChecksumTest {

    @Property
    void at_most_one_last_digit_fits_the_first_nine(
            @ForAll @LongRange(min = 100_000_000, max = 999_999_998) long nine) {
        long fitting = IntStream.rangeClosed(0, 9)
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
