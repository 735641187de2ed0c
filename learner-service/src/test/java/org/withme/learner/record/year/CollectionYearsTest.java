package org.withme.learner.record.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A collection year is a file, and says the same as the specification of its year")
class CollectionYearsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-25", "2025-26", "2026-27"})
    void the_structure_of_a_year_is_that_of_its_schema(String name) throws IOException {
        assertThat(digest(year(name))).containsExactlyElementsOf(schemaFacts(name));
    }

    @Test
    void three_years_are_taken_on_the_day_on_which_2026_27_has_come() {
        LocalDate today = LocalDate.of(2026, 11, 29);

        assertThat(CollectionYears.known())
                .filteredOn(year -> !today.isBefore(year.acceptedFrom()) && !today.isAfter(year.acceptedUntil()))
                .extracting(CollectionYear::code)
                .contains("2425", "2526", "2627");
    }

    @Test
    void the_namespace_lost_its_prefix_in_2026_27() {
        assertThat(CollectionYears.ofNamespace("ILR/2026-27").map(CollectionYear::code))
                .contains("2627");
        assertThat(CollectionYears.ofNamespace("ESFA/ILR/2025-26").map(CollectionYear::code))
                .contains("2526");
        assertThat(CollectionYears.ofNamespace("ESFA/ILR/2026-27")).isEmpty();
    }

    @Test
    void a_rule_across_records_is_spelt_as_its_year_spells_it() {
        assertThat(year("2025-26").crossRecordRule(6)).isEqualTo("R06");
        assertThat(year("2026-27").crossRecordRule(6)).isEqualTo("R_06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-25", "2025-26", "2026-27"})
    void a_prior_level_is_told_by_the_list_in_force_since_2021(String name) {
        assertThat(year(name).priorLevel(2)).contains("level 1");
        assertThat(year(name).priorLevel(3)).contains("level 2");
        assertThat(year(name).priorLevel(6)).contains("full level 3");
        assertThat(year(name).priorLevel(10)).contains("level 7 or above");
        assertThat(year(name).priorLevel(11)).isEmpty();
    }

    @Test
    void a_code_is_on_the_list_of_its_year_and_for_starts_up_to_its_last_day() {
        CodeList fundModels = year("2026-27").codes("FundModel");

        assertThat(fundModels.knows(39)).isTrue();
        assertThat(fundModels.knows(82)).isTrue();
        assertThat(fundModels.knows(10)).isFalse();
        assertThat(fundModels.isOpenOn(35, LocalDate.of(2024, 7, 31))).isTrue();
        assertThat(fundModels.isOpenOn(35, LocalDate.of(2024, 8, 1))).isFalse();
        assertThat(fundModels.open()).contains(36, 39).doesNotContain(35);
        assertThat(year("2025-26").codes("ProgType").knows(33)).isTrue();
        assertThat(year("2025-26").codes("ProgType").knows(34)).isFalse();
        assertThat(year("2026-27").codes("ProgType").knows(34)).isTrue();
    }

    @Test
    void a_reason_to_leave_is_kept_as_a_class_only() {
        CollectionYear year = year("2025-26");

        assertThat(List.of(2, 7, 41, 47)).allMatch(reason -> year.withdrawalClass(reason) == WithdrawalClass.MOVED);
        assertThat(List.of(45, 98, 77)).allMatch(reason -> year.withdrawalClass(reason) == WithdrawalClass.UNKNOWN);
        assertThat(List.of(3, 28, 29, 44, 97)).allMatch(reason -> year.withdrawalClass(reason) == WithdrawalClass.LEFT);
        assertThat(year.withdrawalClass(40)).isEqualTo(WithdrawalClass.NONE);
        assertThat(year.withdrawalClass(null)).isEqualTo(WithdrawalClass.UNKNOWN);
    }

    @Test
    void a_file_that_does_not_say_its_namespace_is_refused_with_its_name() {
        assertThatThrownBy(() -> YearFile.of("2060-61", "[year]\ncode 6061\nname 2060-61\n"))
                .hasMessageContaining("2060-61")
                .hasMessageContaining("namespace");
    }

    private static CollectionYear year(String name) {
        return CollectionYears.known().stream()
                .filter(year -> year.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> schemaFacts(String name) throws IOException {
        try (InputStream facts = CollectionYearsTest.class.getResourceAsStream("/ilr/schema-facts/" + name + ".txt")) {
            return new String(facts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** Path, occurrence and type of each element, without the words for people. */
    private static List<String> digest(CollectionYear year) {
        List<String> digest = new ArrayList<>();
        Deque<String> path = new ArrayDeque<>();
        for (String line : year.structure()) {
            int depth = (line.length() - line.stripLeading().length()) / 2;
            String[] words = line.strip().split(" ", 3);
            while (path.size() > depth) {
                path.removeLast();
            }
            path.addLast(words[0]);
            String name = depth == 0
                    ? words[0]
                    : String.join("/", path.stream().skip(1).toList());
            digest.add(name + " " + occurrence(words[1]) + (words.length == 2 ? "" : " " + type(words[2])));
        }
        return digest;
    }

    private static String occurrence(String sign) {
        return switch (sign) {
            case "1" -> "1..1";
            case "?" -> "0..1";
            case "*" -> "0..many";
            case "+" -> "1..many";
            default -> sign;
        };
    }

    private static String type(String words) {
        if (words.startsWith("characters ")) {
            return words.substring(0, words.indexOf("] ") + 1);
        }
        return words.startsWith("matching ") ? words.substring(0, words.indexOf(' ', 9)) : words;
    }
}
