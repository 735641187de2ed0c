package org.withme.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.withme.assessment.quality.SampleDraw.Candidate;

class SampleDrawTest {

    private static final String SEED = "5eed";
    private static final SamplingRates RATES = new SamplingRates(20, 50, 100, 40, 50);

    @Test
    void A10_the_same_seed_decisions_and_rates_draw_the_same_in_whatever_order() {
        // Given
        List<Candidate> decided = new ArrayList<>(candidates("ann", 40, Set.of()));
        decided.addAll(candidates("bea", 17, Set.of(Risk.FIRST_USE)));
        Set<UUID> drawn = SampleDraw.draw(SEED, decided, RATES);

        // When
        Collections.shuffle(decided, new Random(7));

        // Then
        assertThat(SampleDraw.draw(SEED, decided, RATES)).isEqualTo(drawn);
        assertThat(SampleDraw.draw("another", decided, RATES)).isNotEqualTo(drawn);
    }

    @Test
    void A10_whoever_knows_seed_and_decisions_can_draw_it_by_hand() {
        // Given: printf %s "5eed:$id" | sha256sum gives 7c4e…, 71dc… and 6f47…
        List<Candidate> decided = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Candidate(id(number), "ann", Set.of()))
                .toList();

        // When, Then
        assertThat(SampleDraw.draw(SEED, decided, new SamplingRates(30, 50, 100, 50, 50)))
                .containsExactly(id(3));
    }

    @Test
    void something_of_every_assessor_is_drawn_and_at_least_the_share_of_each() {
        // Given
        List<Candidate> decided = new ArrayList<>(candidates("ann", 11, Set.of()));
        List<Candidate> ofBea = candidates("bea", 1, Set.of());
        decided.addAll(ofBea);

        // When
        Set<UUID> drawn = SampleDraw.draw(SEED, decided, RATES);

        // Then
        assertThat(drawn).hasSize(3 + 1).contains(ofBea.get(0).decision());
    }

    @Test
    void a_risk_is_looked_at_more_often_and_the_highest_share_counts() {
        // Given
        List<Candidate> disputed = candidates("ann", 5, EnumSet.of(Risk.DISPUTED, Risk.FIRST_USE));
        List<Candidate> decided = new ArrayList<>(disputed);
        decided.addAll(candidates("ann", 10, Set.of(Risk.NEW_ASSESSOR, Risk.BORDERLINE)));
        decided.addAll(candidates("ann", 10, Set.of()));

        // When
        Set<UUID> drawn = SampleDraw.draw(SEED, decided, RATES);

        // Then
        assertThat(drawn)
                .hasSize(5 + 5 + 2)
                .containsAll(disputed.stream().map(Candidate::decision).toList());
    }

    @Test
    void of_one_decision_one_is_drawn_and_of_none_none() {
        assertThat(SampleDraw.draw(SEED, candidates("ann", 1, Set.of()), RATES)).hasSize(1);
        assertThat(SampleDraw.draw(SEED, List.of(), RATES)).isEmpty();
    }

    @Test
    void borderline_is_the_lowest_value_that_still_says_met_where_there_are_three_words_or_more() {
        List<String> three = List.of("Not yet", "Pass", "Merit");
        assertThat(DecidedRow.isBorderline(three, "Pass")).isTrue();
        assertThat(DecidedRow.isBorderline(three, "Merit")).isFalse();
        assertThat(DecidedRow.isBorderline(three, "Not yet")).isFalse();
        assertThat(DecidedRow.isBorderline(List.of("Not yet", "Pass"), "Pass")).isFalse();
        assertThat(DecidedRow.isBorderline(List.of(), "40")).isFalse();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static List<Candidate> candidates(String assessor, int many, Set<Risk> risks) {
        return IntStream.range(0, many)
                .mapToObj(number -> new Candidate(UUID.randomUUID(), assessor, risks))
                .toList();
    }
}
