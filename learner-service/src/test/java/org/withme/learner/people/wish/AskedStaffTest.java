package org.withme.learner.people.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.people.wish.WishFixture.ROBIN;
import static org.withme.learner.people.wish.WishFixture.TODAY;
import static org.withme.learner.people.wish.WishFixture.answer;
import static org.withme.learner.people.wish.WishFixture.groups;
import static org.withme.learner.people.wish.WishFixture.idOf;
import static org.withme.learner.people.wish.WishFixture.kinds;
import static org.withme.learner.people.wish.WishFixture.listOf;
import static org.withme.learner.people.wish.WishFixture.made;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A wish goes to whoever has the role today (L27, ADR 50)")
class AskedStaffTest {

    private static final Tokens TIM = Who.staff("Tim Old", "tutor", ASHDOWN);

    private final WishFixture fixture = new WishFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Test
    void a_class_is_asked_through_whoever_teaches_it_today() {
        // Given
        String group = UUID.randomUUID().toString();
        FakeKeycloak.knows("Tim Old", "tim.old", "90000001", "tutor");
        FakeKeycloak.knows("Tess New", "tess.new", "90000001", "tutor");
        groups(group, "\"kind\": \"CLASS\"", "\"staff\": \"tim.old\"", learner());
        String wish = made(fixture.wish("{\"words\": \"Online?\", \"groupId\": \"" + groupId() + "\"}"));
        as(TIM).get(wish).then().statusCode(200);
        as(ruth).get(wish).then().statusCode(404);

        // When
        groups(group, "\"staff\": \"tim.old\", \"ended\": true");

        // Then
        as(TIM).get(wish).then().statusCode(404);
        listOf(ROBIN, false).body("items.id", hasItem(idOf(wish).toString()));
        listOf(ROBIN, true).body("items.id", not(hasItem(idOf(wish).toString())));
        answer(ROBIN, wish, "{\"answer\": \"TRYING\", \"until\": \"" + TODAY + "\"}")
                .statusCode(200)
                .body("answers[0].capacity", equalTo("case-supervisor"));

        // When
        groups(group, "\"staff\": \"tess.new\"");

        // Then
        as(ROBIN).get(wish).then().statusCode(404);
        answer(Who.staff("Tess New", "tutor", ASHDOWN), wish, "{\"answer\": \"DONE\"}")
                .statusCode(200)
                .body("answers.capacity", contains("tutor", "case-supervisor"));
    }

    @Test
    void a_class_none_of_whose_staff_is_a_tutor_asks_the_case_supervisors() {
        // Given
        FakeKeycloak.knows("Bo Frost", "bo.frost", "90000001", "mentor");
        groups(UUID.randomUUID().toString(), "\"kind\": \"CLASS\"", "\"staff\": \"bo.frost\"", learner());

        // When
        String wish = made(fixture.wish("{\"words\": \"Online?\", \"groupId\": \"" + groupId() + "\"}"));

        // Then
        as(Who.staff("Bo Frost", "mentor", ASHDOWN)).get(wish).then().statusCode(404);
        listOf(ROBIN, false).body("items.id", hasItem(idOf(wish).toString()));
    }

    @Test
    void a_mentor_who_is_not_named_any_more_is_asked_no_more() {
        // Given
        String wish = fixture.wished("Could we meet in the morning?");

        // When
        TheDatabase.write("update relationship set ended_at = now() where learner_id = ?", fixture.id());

        // Then
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(404);
        assertThat(kinds(ruth)).isEmpty();
        as(ROBIN).get(wish).then().statusCode(200);
    }

    @Test
    void who_has_no_mentor_asks_the_case_supervisors_until_they_have_one() {
        // Given
        LearnerFixture lee = aLearner().at(ASHDOWN);
        String wish = made(WishFixture.wish(Who.learner(lee.exists()), "{\"words\": \"Who is my mentor?\"}"));
        listOf(ROBIN, false).body("items.id", hasItem(idOf(wish).toString()));

        // When
        lee.withMentor(fixture.mentor()).exists();

        // Then
        as(ROBIN).get(wish).then().statusCode(404);
        as(ruth).get(wish).then().statusCode(200);
        listOf(ROBIN, false).body("items.id", not(hasItem(idOf(wish).toString())));
    }

    @Test
    void who_is_at_no_college_has_nobody_to_ask() {
        UUID lee = aLearner().exists();
        WishFixture.wish(Who.learner(lee), "{\"words\": \"Help?\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/nobody-to-ask"));
    }

    @Test
    void a_mentor_at_a_college_that_the_learner_has_left_is_not_asked() {
        UUID gone = aLearner()
                .leftOn(TODAY.minusDays(5), ASHDOWN)
                .withMentor(fixture.mentor())
                .exists();
        WishFixture.wish(Who.learner(gone), "{\"words\": \"Help?\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/nobody-to-ask"));

        UUID elsewhere = aLearner()
                .leftOn(TODAY.minusDays(5), ASHDOWN)
                .withMentor(fixture.mentor())
                .at(BRACKENFELL)
                .exists();
        WishFixture.wish(Who.learner(elsewhere), "{\"words\": \"Help?\"}")
                .statusCode(201)
                .body("ukprn", equalTo("90000002"));
    }

    @Test
    void a_wish_lapses_where_the_learner_has_left_and_asked_again_it_goes_to_where_they_are() {
        // Given
        String wish = fixture.wished("Could we meet in the morning?");

        // When
        TheDatabase.write(
                "update college_record set last_day = ? where learner_id = ?", TODAY.minusDays(100), fixture.id());

        // Then
        as(sam).get(wish).then().statusCode(200).body("state", equalTo("LAPSED"));
        assertThat(kinds(sam)).containsExactly("wish-lapsed");
        assertThat(kinds(ruth)).isEmpty();
        as(ruth).get(wish).then().statusCode(404);
        fixture.steer(wish, "ask-again").statusCode(409).body("type", endsWith("/problems/nobody-to-ask"));

        // When
        String kit = "Mentor " + UUID.randomUUID();
        fixture.learner().at(BRACKENFELL).withMentor(kit).exists();
        fixture.steer(wish, "ask-again")
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("ukprn", equalTo("90000002"));

        // Then
        assertThat(kinds(sam)).containsExactly("wish-waits");
        answer(Who.staff(kit, "mentor", BRACKENFELL), wish, "{\"answer\": \"DONE\"}")
                .statusCode(200);
    }

    @Test
    void what_staff_of_a_college_said_to_a_wish_stays_with_that_college() {
        // Given
        String wish = fixture.wished("Could we meet in the morning?");
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + TODAY.plusDays(20) + "\"}")
                .statusCode(200);
        TheDatabase.write(
                "update college_record set last_day = ? where learner_id = ?", TODAY.minusDays(100), fixture.id());
        fixture.learner().at(BRACKENFELL).exists();

        // When // Then
        fixture.steer(wish, "ask-again")
                .statusCode(409)
                .body("type", endsWith("/problems/wish-stays-with-its-college"));
        as(sam).get(wish).then().body("ukprn", equalTo("90000001"));
    }

    @Test
    void the_group_of_a_college_that_the_learner_has_left_is_not_asked() {
        // Given
        groups(UUID.randomUUID().toString(), "\"kind\": \"CLASS\"", learner());
        String groupId = groupId();
        TheDatabase.write(
                "update college_record set last_day = ? where learner_id = ?", TODAY.minusDays(1), fixture.id());

        // When // Then
        fixture.wish("{\"words\": \"Help?\", \"groupId\": \"" + groupId + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/groupId"));
    }

    private String learner() {
        return "\"learner\": \"" + fixture.learner().reference() + "\"";
    }

    /** Of the one group in which the learner is. */
    private String groupId() {
        return as(sam).get("/v1/me/groups").then().statusCode(200).extract().path("items[0].id");
    }
}
