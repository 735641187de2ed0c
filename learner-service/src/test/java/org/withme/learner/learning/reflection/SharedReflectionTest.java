package org.withme.learner.learning.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.learning.reflection.ReflectionFixture.TODAY;
import static org.withme.learner.learning.reflection.ReflectionFixture.anotherPlace;
import static org.withme.learner.learning.reflection.ReflectionFixture.id;
import static org.withme.learner.learning.reflection.ReflectionFixture.inbox;
import static org.withme.learner.learning.reflection.ReflectionFixture.json;
import static org.withme.learner.learning.reflection.ReflectionFixture.path;
import static org.withme.learner.learning.reflection.ReflectionFixture.placeOf;
import static org.withme.learner.learning.reflection.ReflectionFixture.published;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A reflection is read by nobody whom the learner did not name (L23)")
class SharedReflectionTest {

    private final ReflectionFixture fixture = new ReflectionFixture();
    private final String name = fixture.name();
    private final Tokens ruth = fixture.ruth();
    private final String tutorsName = fixture.tutorsName();
    private final Tokens tim = fixture.tim();
    private final UUID sam = fixture.sam();
    private final Tokens self = fixture.self();

    @Test
    void who_is_named_reads_it_and_the_learner_sees_that_they_did() {
        // Given
        String reflection = fixture.written("I got stuck.");
        fixture.written("Nobody reads this one.");

        // When
        fixture.share(reflection, fixture.ruthsPlace())
                .statusCode(200)
                .body("whoReads", equalTo("You, and " + name + " (mentor)."))
                .body("sharedWith.state", contains("SHARED"));
        fixture.share(reflection, fixture.ruthsPlace())
                .statusCode(200)
                .body("sharedWith", hasSize(1))
                .body("sharedWith.readAt", contains(nullValue()));

        // Then
        as(ruth).get("/v1/me/inbox").then().body("items.link", contains(reflection));
        assertThat(fixture.readers()).isEmpty();
        as(ruth).get(reflection)
                .then()
                .statusCode(200)
                .body("words", equalTo("I got stuck."))
                .body("sharedWith", nullValue());
        as(self).get(reflection).then().body("sharedWith.readAt", contains(notNullValue()));
        as(ruth).get(fixture.list())
                .then()
                .statusCode(200)
                .body("items.id", contains(id(reflection).toString()));
        assertThat(inbox(ruth)).isEmpty();
        assertThat(fixture.readers()).containsExactly(name);
        as(tim).get(reflection).then().statusCode(404);
        as(tim).get(fixture.list()).then().statusCode(200).body("items", empty());
        assertThat(published(reflection)).containsExactly("learner.reflection-shared.v1");
    }

    @Test
    void what_is_taken_back_is_gone_for_the_future_and_the_log_still_says_who_read_it() {
        // Given
        String reflection = fixture.written("I got stuck.");
        fixture.share(reflection, fixture.ruthsPlace()).statusCode(200);
        fixture.share(reflection, fixture.place(tutorsName)).statusCode(200);
        as(ruth).get(reflection).then().statusCode(200);

        // When
        fixture.takeBack(reflection, fixture.ruthsPlace())
                .statusCode(200)
                .body("sharedWith.state", contains("TAKEN_BACK", "SHARED"))
                .body("whoReads", equalTo("You, and " + tutorsName + " (tutor)."));
        fixture.takeBack(reflection, fixture.ruthsPlace()).statusCode(200);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        as(ruth).get(fixture.list()).then().body("items", empty());
        as(tim).get(reflection).then().statusCode(200);
        assertThat(fixture.readers()).containsExactlyInAnyOrder(name, tutorsName);
        assertThat(published(reflection))
                .containsExactly(
                        "learner.reflection-shared.v1",
                        "learner.reflection-shared.v1",
                        "learner.reflection-taken-back.v1");

        // When
        fixture.share(reflection, fixture.ruthsPlace())
                .statusCode(200)
                .body("sharedWith.name", contains(tutorsName, name))
                .body("sharedWith.state", contains("SHARED", "SHARED"))
                .body("sharedWith.readAt", contains(notNullValue(), notNullValue()));

        // Then
        as(ruth).get(reflection).then().statusCode(200);
    }

    @Test
    void sharing_ends_with_the_place_on_the_team_and_does_not_come_back_with_another() {
        // Given
        String reflection = fixture.written("I got stuck.");
        UUID place = fixture.ruthsPlace();
        fixture.share(reflection, place).statusCode(200);

        // When
        TheDatabase.write("update relationship set expires_on = ? where id = ?", TODAY.minusDays(1), place);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        assertThat(inbox(ruth)).isEmpty();
        as(self).get(reflection)
                .then()
                .body("sharedWith.state", contains("ENDED"))
                .body("whoReads", equalTo("You alone."));
        fixture.share(reflection, place)
                .statusCode(422)
                .body("errors", contains(Broken.at("/relationshipId", ReflectionRule.NOT_ON_THE_TEAM)));

        // When
        TheDatabase.write("update relationship set ended_at = now() where id = ?", place);
        anotherPlace(place);

        // Then
        as(ruth).get(fixture.list()).then().statusCode(200).body("items", empty());
        as(ruth).get(reflection).then().statusCode(404);
    }

    @Test
    void who_lost_the_role_or_whose_college_counts_no_more_reads_nothing() {
        // Given
        String reflection = fixture.written("I got stuck.");
        fixture.share(reflection, fixture.ruthsPlace()).statusCode(200);

        // Then
        as(Who.staff(name, "assessor", ASHDOWN)).get(reflection).then().statusCode(404);

        // When
        TheDatabase.write("update college_record set last_day = ? where learner_id = ?", TODAY.minusDays(100), sam);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        assertThat(inbox(ruth)).isEmpty();
        as(self).get(reflection)
                .then()
                .body("sharedWith.state", contains("ENDED"))
                .body("whoReads", equalTo("You alone."));
    }

    @Test
    void where_the_learner_was_lately_what_they_shared_is_read_and_nothing_new_is_shared() {
        // Given
        String before = fixture.written("I got stuck.");
        String after = fixture.written("I moved on.");
        fixture.share(before, fixture.ruthsPlace()).statusCode(200);

        // When
        TheDatabase.write("update college_record set last_day = ? where learner_id = ?", TODAY.minusDays(2), sam);

        // Then
        as(ruth).get(before).then().statusCode(200);
        as(self).get(before).then().body("sharedWith.state", contains("SHARED"));
        fixture.share(after, fixture.ruthsPlace())
                .statusCode(422)
                .body("errors", contains(Broken.at("/relationshipId", ReflectionRule.NOT_ON_THE_TEAM)));
        as(ruth).get(after).then().statusCode(404);
    }

    @Test
    void a_place_at_a_college_that_the_learner_left_is_not_kept_open_by_another_college() {
        // Given
        UUID lee = aLearner().at(BRACKENFELL).at(ASHDOWN).withMentor(name).exists();
        String list = "/v1/learners/" + lee + "/reflections";
        String reflection =
                path(as(Who.learner(lee), json("I got stuck.")).post(list).header("Location"));
        String body = "{\"relationshipId\": \"" + placeOf(name, lee) + "\"}";
        as(Who.learner(lee), body).post(reflection + "/share").then().statusCode(200);

        // When
        TheDatabase.write(
                "update college_record set last_day = ? where learner_id = ? and ukprn = ?",
                TODAY.minusDays(100),
                lee,
                ASHDOWN.ukprn());

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        as(Who.learner(lee)).get(reflection).then().body("whoReads", equalTo("You alone."));
    }

    @Test
    void what_was_shared_while_two_records_were_one_is_not_shared_across_them_afterwards() {
        // Given
        String reflection = fixture.written("I got stuck.");
        UUID place = fixture.ruthsPlace();
        fixture.share(reflection, place).statusCode(200);

        // When
        UUID other = aLearner().at(ASHDOWN).exists();
        TheDatabase.write(
                "update relationship set learner_id = ?, learner_origin = ? where id = ?", other, other, place);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        as(ruth).get("/v1/learners/" + other + "/reflections").then().body("items", empty());
        assertThat(inbox(ruth)).isEmpty();
        as(self).get(reflection).then().body("sharedWith", empty());
    }

    @Test
    void what_is_deleted_is_gone_for_whoever_read_it() {
        // Given
        String reflection = fixture.written("I got stuck.");
        fixture.share(reflection, fixture.ruthsPlace()).statusCode(200);
        as(ruth).get(reflection).then().statusCode(200);

        // When
        fixture.delete(reflection, "*").statusCode(204);

        // Then
        as(ruth).get(reflection).then().statusCode(404);
        assertThat(fixture.readers()).containsExactly(name);
        assertThat(published(reflection))
                .containsExactly("learner.reflection-shared.v1", "learner.reflection-taken-back.v1");
    }

    @Test
    void each_page_begins_where_the_one_before_ended() {
        // Given
        for (String words : List.of("One", "Two", "Three")) {
            fixture.share(fixture.written(words), fixture.ruthsPlace()).statusCode(200);
        }

        // Then
        for (Tokens reader : List.of(self, ruth)) {
            String next = as(reader)
                    .queryParam("limit", 2)
                    .get(fixture.list())
                    .then()
                    .body("items.words", contains("Three", "Two"))
                    .extract()
                    .path("next");
            as(reader).queryParam("cursor", next).get(fixture.list()).then().body("items.words", contains("One"));
        }
    }
}
