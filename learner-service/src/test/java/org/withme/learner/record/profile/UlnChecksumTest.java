package org.withme.learner.record.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the checksum of a ULN promises (L1, ULN_04)")
class UlnChecksumTest {

    private static final long SEED = 2526;

    @Test
    void at_most_one_last_digit_fits_the_first_nine() {
        assertThat(numbers(100_000_000, 999_999_999)).allMatch(nine -> fitting(nine) <= 1);
    }

    @Test
    void two_neighbouring_digits_swapped_are_found_out() {
        assertThat(numbers(1_000_000_000L, 9_999_999_999L))
                .filteredOn(number -> Uln.isValid(number.toString()))
                .extracting(Object::toString)
                .filteredOn(uln -> uln.charAt(3) != uln.charAt(4))
                .isNotEmpty()
                .allMatch(uln -> !Uln.isValid(swapped(uln)));
    }

    private static Iterable<Long> numbers(long from, long to) {
        LongStream numbers = new SplittableRandom(SEED).longs(5_000, from, to);
        return numbers.boxed().toList();
    }

    private static long fitting(long nine) {
        return IntStream.rangeClosed(0, 9)
                .filter(last -> Uln.isValid(Long.toString(nine) + last))
                .count();
    }

    private static String swapped(String uln) {
        return uln.substring(0, 3) + uln.charAt(4) + uln.charAt(3) + uln.substring(5);
    }
}
