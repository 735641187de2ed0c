package org.withme.platform.grants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.withme.platform.access.Access;
import org.withme.platform.access.Grant;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.testing.IssuerResource;
import org.withme.platform.testing.PostgresResource;

/** What {@code platform/access} decides on the relation that services have: each person of a table, and what they may. */
@QuarkusTest
@WithTestResource(IssuerResource.class)
@WithTestResource(PostgresResource.class)
class AccessTableTest {

    @Inject
    Access access;

    @Inject
    CurrentCaller callers;

    @Inject
    Jdbi database;

    @BeforeEach
    void forget() {
        database.useHandle(
                handle -> handle.execute("delete from learner_grant where learner_id = ?", Someone.THE_LEARNER));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/access-table.csv", ignoreLeadingAndTrailingWhitespace = true)
    void the_decision_follows_the_table(String who, String read, String change, String preferences) {
        // Given
        Someone someone = Someone.named(who);
        granted(someone.grants);

        // When
        List<Boolean> decisions = callers.as(
                someone.caller,
                () -> List.of(
                        access.permits(ProfileAccess.mayRead(Someone.THE_LEARNER)),
                        access.permits(ProfileAccess.mayChange(Someone.THE_LEARNER)),
                        access.permits(ProfileAccess.mayChangePreferences(Someone.THE_LEARNER))));

        // Then
        assertThat(decisions).containsExactly(read.equals("yes"), change.equals("yes"), preferences.equals("yes"));
    }

    @ParameterizedTest
    @EnumSource(Someone.class)
    void everybody_is_in_the_table(Someone someone) throws IOException {
        // When
        try (InputStream table = getClass().getResourceAsStream("/access-table.csv")) {
            // Then
            assertThat(new String(table.readAllBytes(), UTF_8).lines())
                    .anyMatch(row -> row.startsWith(
                            someone.name().toLowerCase(Locale.ROOT).replace('_', '-') + ","));
        }
    }

    private void granted(List<Grant> grants) {
        database.useHandle(handle -> grants.forEach(grant -> handle.createUpdate("""
                        insert into learner_grant (learner_id, origin_key, kind, ukprn, subject, role, aspects, last_day)
                        values (:learner, gen_random_uuid()::text, :kind, :ukprn, nullif(:subject, ''), nullif(:role, ''), :aspects, :lastDay)""")
                .bind("learner", grant.learner())
                .bind("kind", grant.kind())
                .bind("ukprn", grant.ukprn())
                .bind("subject", grant.subject())
                .bind("role", grant.role())
                .bindArray("aspects", String.class, grant.aspects())
                .bind("lastDay", grant.lastDay())
                .execute()));
    }
}
