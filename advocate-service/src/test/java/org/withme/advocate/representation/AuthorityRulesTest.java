package org.withme.advocate.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.Violation;

class AuthorityRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    @Test
    void an_authority_stands_for_a_year_at_most() {
        assertThat(codes(List.of("assessment"), TODAY.plusYears(1))).isEmpty();
        assertThat(codes(List.of("plan", "appeal"), TODAY)).isEmpty();
        assertThat(codes(List.of("plan"), TODAY.plusYears(1).plusDays(1))).containsExactly("too-long");
        assertThat(codes(List.of("plan"), TODAY.minusDays(1))).containsExactly("in-the-past");
        assertThat(codes(List.of("plan"), null)).isEmpty();
    }

    @Test
    void it_says_in_what() {
        assertThat(codes(null, TODAY)).containsExactly("scope");
        assertThat(codes(List.of(), TODAY)).containsExactly("scope");
        assertThat(codes(List.of("plan", "plan"), TODAY)).containsExactly("scope");
        assertThat(codes(List.of("money"), TODAY)).containsExactly("scope");
    }

    private static List<String> codes(List<String> scope, LocalDate lastDay) {
        return AuthorityRules.check(new GiveAuthority(scope, lastDay), TODAY).list().stream()
                .map(Violation::code)
                .toList();
    }
}
