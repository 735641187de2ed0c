package org.withme.learner.people.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.fixture.AuthorityFixture.advocacyIsHeard;
import static org.withme.learner.fixture.AuthorityFixture.advocacyIsSilent;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.authority.StandingAuthorities;
import org.withme.platform.problem.Problem;
import org.withme.platform.testing.ForeignEvent;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A9: which advocates may speak for a learner, known here from advocate-service's events")
class StandingAuthoritiesTest {

    private static final String GIVEN = "advocacy.authority-given.v1";
    private static final String ENDED = "advocacy.authority-ended.v1";
    private static final String NOOR = Who.subjectOf("Noor Blake");

    private final UUID sam = aLearner().at(ASHDOWN).exists();
    private final UUID authority = UUID.randomUUID();

    @Inject
    StandingAuthorities authorities;

    @BeforeEach
    @AfterEach
    void advocateServiceIsHeard() {
        advocacyIsHeard();
    }

    @Test
    void an_authority_counts_in_the_matters_that_it_names_for_the_learner_who_gave_it_until_it_ends() {
        // When
        says(sam, 1, GIVEN, given(LocalDate.now(), "plan"));

        // Then
        eventually(() -> assertThat(authorities.isWith(sam, NOOR, "plan")).isTrue());
        assertThat(authorities.isAnyoneWith(sam, "plan")).isTrue();
        assertThat(authorities.isWith(sam, NOOR, "tutorial")).isFalse();
        assertThat(authorities.isWith(sam, Who.subjectOf("Ada Quist"), "plan")).isFalse();
        assertThat(authorities.isWith(aLearner().exists(), NOOR, "plan")).isFalse();

        // When
        says(sam, 2, ENDED, ended());

        // Then
        eventually(() -> assertThat(authorities.isWith(sam, NOOR, "plan")).isFalse());
        assertThat(authorities.isAnyoneWith(sam, "plan")).isFalse();
    }

    @Test
    void an_authority_counts_through_its_last_day_and_not_after_it() {
        // When
        says(sam, 1, GIVEN, given(LocalDate.now().minusDays(1), "plan"));

        // Then
        eventually(() -> assertThat(known()).isEqualTo(1));
        assertThat(authorities.isWith(sam, NOOR, "plan")).isFalse();
    }

    @Test
    void an_authority_whose_end_is_heard_first_never_stands() {
        // When
        says(aLearner().exists(), 1, ENDED, ended());
        eventually(() -> assertThat(known()).isEqualTo(1));
        says(sam, 1, GIVEN, given(LocalDate.now(), "plan"));

        // Then
        eventually(() -> assertThat(TheDatabase.count(
                        "select count(*) from advocate_authority where authority_id = ? and subject is not null",
                        authority))
                .isEqualTo(1));
        assertThat(authorities.isWith(sam, NOOR, "plan")).isFalse();
    }

    @Test
    void while_the_learners_events_are_parked_nobody_speaks_with_them() {
        // Given
        says(sam, 1, GIVEN, given(LocalDate.now(), "plan"));
        eventually(() -> assertThat(authorities.isWith(sam, NOOR, "plan")).isTrue());

        // When
        says(sam, 2, GIVEN, "{\"authorityId\": \"nonsense\"}");

        // Then
        eventually(() -> assertThat(authorities.isWith(sam, NOOR, "plan")).isFalse());
    }

    @Test
    void R12_while_nothing_is_heard_of_advocacy_an_authority_is_not_certain_and_who_has_none_is_refused_as_ever() {
        // Given
        says(sam, 1, GIVEN, given(LocalDate.now(), "plan"));
        eventually(() -> assertThat(authorities.isWith(sam, NOOR, "plan")).isTrue());

        // When
        advocacyIsSilent();

        // Then
        assertThatThrownBy(() -> authorities.isWith(sam, NOOR, "plan"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rights-not-certain");
        assertThat(authorities.isWith(sam, NOOR, "tutorial")).isFalse();
    }

    @Test
    void what_is_known_can_be_rebuilt_from_the_log() {
        // Given
        says(sam, 1, GIVEN, given(LocalDate.now(), "plan"));
        eventually(() -> assertThat(authorities.isWith(sam, NOOR, "plan")).isTrue());
        TheDatabase.write("update advocate_authority set subject = 'somebody else' where authority_id = ?", authority);

        // When
        as(Tokens.as("platform-operator"))
                .post("/v1/operations/learner-service/projections/authorities/rebuild")
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(202)));

        // Then
        eventually(() -> assertThat(authorities.isWith(sam, NOOR, "plan")).isTrue());
    }

    private long known() {
        return TheDatabase.count("select count(*) from advocate_authority where authority_id = ?", authority);
    }

    private static void says(UUID learner, long version, String type, String data) {
        new ForeignEvent(UUID.randomUUID(), "advocate-service", "advocacy-events", type, learner, version, data)
                .publish();
    }

    private String given(LocalDate expiresOn, String scope) {
        return "{\"authorityId\": \"" + authority + "\", \"caseId\": \"" + UUID.randomUUID() + "\", \"subject\": \""
                + NOOR + "\", \"scope\": [\"" + scope + "\"], \"expiresOn\": \"" + expiresOn + "\"}";
    }

    private String ended() {
        return "{\"authorityId\": \"" + authority + "\", \"caseId\": \"" + UUID.randomUUID() + "\", \"subject\": \""
                + NOOR + "\"}";
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
