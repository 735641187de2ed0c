package org.withme.iag.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "24", "92", "524", "5249"})
    void every_level_of_SOC_2020_is_an_occupation(String code) {
        assertThat(Occupation.isKnown(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "10", "25", "64", "93", "520", "52311", "5a", "٥٢", " 52"})
    void what_is_not_in_SOC_2020_is_none(String code) {
        assertThat(Occupation.isKnown(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "4.1", "15", "15.5"})
    void tiers_and_their_areas_are_subjects(String code) {
        assertThat(Subject.isKnown(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "16", "1.6", "2.3", "15.6", "4.", "4.10", "04", "x"})
    void what_is_no_sector_subject_area_is_none(String code) {
        assertThat(Subject.isKnown(code)).isFalse();
    }
}
