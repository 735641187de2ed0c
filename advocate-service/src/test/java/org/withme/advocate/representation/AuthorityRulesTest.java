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
        assertThat(found(List.of("assessment"), TODAY.plusYears(1))).isEmpty();
        assertThat(found(List.of("plan", "appeal"), TODAY)).isEmpty();
        assertThat(found(List.of("plan"), TODAY.plusYears(1).plusDays(1)))
                .containsExactly(AuthorityRule.TOO_LONG.brokenAt("/expiresOn"));
        assertThat(found(List.of("plan"), TODAY.minusDays(1)))
                .containsExactly(AuthorityRule.OVER.brokenAt("/expiresOn"));
        assertThat(found(List.of("plan"), null)).isEmpty();
    }

    @Test
    void it_says_in_what() {
        assertThat(found(null, TODAY)).containsExactly(AuthorityRule.NOT_A_SCOPE.brokenAt("/scope"));
        assertThat(found(List.of(), TODAY)).containsExactly(AuthorityRule.NOT_A_SCOPE.brokenAt("/scope"));
        assertThat(found(List.of("plan", "plan"), TODAY)).containsExactly(AuthorityRule.NOT_A_SCOPE.brokenAt("/scope"));
        assertThat(found(List.of("money"), TODAY)).containsExactly(AuthorityRule.NOT_A_SCOPE.brokenAt("/scope"));
    }

    private static List<Violation> found(List<String> scope, LocalDate lastDay) {
        return AuthorityRules.check(new GiveAuthority(scope, lastDay), TODAY).list();
    }
}
