package org.withme.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

    private static final String LONGEST = "x".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"abc.DEF_1-2", "0"})
    void a_harmless_id_is_kept(String offered) {
        assertThat(RequestIds.keptOrNew(offered)).isEqualTo(offered);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"<script>", "a b", "a\nb", "\u00e4", "a/b"})
    void any_other_gives_way_to_a_new_one(String offered) {
        assertThat(UUID.fromString(RequestIds.keptOrNew(offered)).version()).isEqualTo(7);
    }

    @Test
    void an_id_has_at_most_64_characters() {
        assertThat(RequestIds.keptOrNew(LONGEST)).isEqualTo(LONGEST);
        assertThat(RequestIds.keptOrNew(LONGEST + "x")).hasSize(36);
    }
}
