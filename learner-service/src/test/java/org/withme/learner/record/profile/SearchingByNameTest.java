package org.withme.learner.record.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Staff find the learners whom they may see by name (L32). */
@QuarkusTest
class SearchingByNameTest {

    private static final Tokens TUTOR = Who.staff("Lee Doyle", "tutor", ASHDOWN);
    private static final Tokens MENTOR = Who.staff("Jo Marsh", "mentor", ASHDOWN);

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"Ágnes Törökszentmiklósi", "torokszentmiklosi agnes", "Torokzentmiklosi", "TÖRÖKSZ"})
    void L32_by_a_part_in_any_order_without_accents_and_misspelt(String name) {
        UUID agnes = aLearner().named("Ágnes", "Törökszentmiklósi").at(ASHDOWN).exists();
        search(TUTOR, name).body("items.learnerId", hasItem(agnes.toString()));
    }

    @Test
    void names_are_made_ready_also_where_a_backup_is_restored_without_a_search_path() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path to ''");
            ResultSet name = statement.executeQuery("select public.plain_name('Zoë  Törökszentmiklósi')");
            assertThat(name.next()).isTrue();
            assertThat(name.getString(1)).isEqualTo("zoe torokszentmiklosi");
            connection.rollback();
        }
    }

    @Test
    void L32_a_mentor_finds_their_own_learners_and_nobody_elses() {
        // Given
        UUID own = aLearner()
                .named("Ffion", "Llewelyngrove")
                .at(ASHDOWN)
                .withMentor("Jo Marsh")
                .exists();
        aLearner().named("Ffion", "Llewelyngrove").at(ASHDOWN).exists();

        // When // Then
        search(MENTOR, "Llewelyngrove").body("items.learnerId", contains(own.toString()));
        search(Who.staff("Another mentor", "mentor", ASHDOWN), "Llewelyngrove").body("items", empty());
    }

    @Test
    void L32_nobody_of_another_college_and_nobody_who_left_long_ago() {
        aLearner().named("Oswin", "Farthingdale").at(BRACKENFELL).exists();
        aLearner()
                .named("Oswin", "Farthingdale")
                .leftOn(LocalDate.now().minusDays(100), ASHDOWN)
                .exists();
        search(TUTOR, "Farthingdale").body("items", empty());
    }

    @Test
    void what_a_learner_wants_to_be_called_finds_them_only_for_those_who_may_read_it() {
        // Given
        UUID learner = aLearner()
                .named("Peregrine", "Ashcombewell")
                .at(ASHDOWN)
                .preferring("Nightjarling")
                .exists();

        // When // Then
        search(TUTOR, "Nightjarling")
                .body("items.learnerId", contains(learner.toString()))
                .body("items[0].preferredName", equalTo("Nightjarling"));
        search(Who.staff("Qadir Shah", "quality-manager", ASHDOWN), "Nightjarling")
                .body("items", empty());
    }

    @Test
    void who_was_found_sees_that_their_profile_was_read() {
        UUID learner = aLearner().named("Tamsin", "Woldershaw").at(ASHDOWN).exists();
        search(TUTOR, "Woldershaw").body("items.learnerId", contains(learner.toString()));
        as(Who.learner(learner))
                .get("/v1/learners/{learnerId}/access-log", learner)
                .then()
                .body("items.who", contains("Lee Doyle"))
                .body("items.aspect", contains("profile"));
    }

    @Test
    void a_name_has_two_letters_at_least() {
        as(TUTOR)
                .contentType("application/json")
                .body("{\"name\": \"x 7\"}")
                .post("/v1/learners/search")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("letters"));
    }

    private static ValidatableResponse search(Tokens by, String name) {
        return as(by).contentType("application/json; charset=UTF-8")
                .body("{\"name\": \"" + name + "\"}")
                .post("/v1/learners/search")
                .then()
                .statusCode(200);
    }
}
