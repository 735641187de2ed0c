package org.withme.learner.people.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.people.wish.WishFixture.TODAY;
import static org.withme.learner.people.wish.WishFixture.answer;
import static org.withme.learner.people.wish.WishFixture.idOf;
import static org.withme.learner.people.wish.WishFixture.kinds;
import static org.withme.learner.people.wish.WishFixture.listOf;
import static org.withme.learner.people.wish.WishFixture.published;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A wish is answered, and waits in both inboxes until then (L27)")
class AnsweredWishTest {

    private final WishFixture fixture = new WishFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Test
    void one_sentence_waits_in_both_inboxes_until_it_is_answered() {
        // When
        String words = "  Könnte der Dienstag online sein? 🙂 ";
        String wish = fixture.wished(words);

        // Then
        as(ruth).get(wish).then().statusCode(200).body("words", equalTo(words)).body("state", equalTo("WAITING"));
        assertThat(kinds(sam)).containsExactly("wish-waits");
        assertThat(kinds(ruth)).containsExactly("wish-to-answer");
        listOf(ruth, true).body("items.learnerId", contains(fixture.id().toString()));

        // When
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(200).body("state", equalTo("DONE"));
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(200).body("answers", hasSize(1));

        // Then
        assertThat(kinds(sam)).isEmpty();
        assertThat(kinds(ruth)).isEmpty();
        as(sam).get(wish)
                .then()
                .body("answers[0].capacity", equalTo("mentor"))
                .body("answers[0].by", equalTo(Who.subjectOf(fixture.mentor())));
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + TODAY + "\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/wish-is-over"));
        assertThat(published(wish)).containsExactly("learner.wish-made.v1", "learner.wish-answered.v1");
    }

    @Test
    void what_is_tried_is_in_both_inboxes_until_that_day_and_then_it_is_asked_again() {
        // Given
        String wish = fixture.wished("Could the Tuesday session be online?");
        LocalDate until = TODAY.plusDays(18);

        // When
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + until + "\"}")
                .statusCode(200)
                .body("state", equalTo("TRYING"));
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + until + "\"}")
                .statusCode(200)
                .body("answers", hasSize(1));

        // Then
        for (Tokens reader : List.of(sam, ruth)) {
            as(reader)
                    .get("/v1/me/inbox")
                    .then()
                    .body("items.until", contains(until.toString()))
                    .body("items.link", contains(wish));
        }

        // When
        TheDatabase.write("update wish set until_day = ? where id = ?", TODAY.minusDays(1), idOf(wish));

        // Then
        as(ruth).get(wish).then().body("state", equalTo("WAITING")).body("until", nullValue());
        as(ruth).get("/v1/me/inbox")
                .then()
                .body("items.until", contains(nullValue()))
                .body("items.since", contains(TODAY + "T00:00:00Z"));
        answer(ruth, wish, "{\"answer\": \"NOT_POSSIBLE\", \"words\": \"No room.\"}")
                .statusCode(200)
                .body("answers.answer", contains("NOT_POSSIBLE", "TRYING"));
    }

    @Test
    void the_same_answer_in_other_words_is_another_answer() {
        // Given
        String wish = fixture.wished("Could the Tuesday session be online?");
        String tried = "{\"answer\": \"TRYING\", \"until\": \"" + TODAY.plusDays(9) + "\", \"words\": \"%s\"}";
        answer(ruth, wish, tried.formatted("With the whole class.")).statusCode(200);

        // When
        answer(ruth, wish, tried.formatted("With the whole class."))
                .statusCode(200)
                .body("answers", hasSize(1));
        answer(ruth, wish, tried.formatted("With you alone."))
                .statusCode(200)
                .body("answers.words", contains("With you alone.", "With the whole class."));

        // Then
        answer(ruth, wish, "{\"answer\": \"DONE\", \"words\": \"It is online.\"}")
                .statusCode(200);
        answer(ruth, wish, "{\"answer\": \"DONE\", \"words\": \"It stays online.\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/wish-is-over"));
    }

    @Test
    void the_same_answer_after_the_learner_asked_again_is_another_answer() {
        // Given
        String wish = fixture.wished("Could we meet in the morning?");
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(200);
        fixture.steer(wish, "ask-again").statusCode(200);

        // When, Then
        answer(ruth, wish, "{\"answer\": \"DONE\"}")
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("answers", hasSize(2));
    }

    @Test
    void the_learner_says_that_it_is_not_answered_or_withdraws_it() {
        // Given
        String wish = fixture.wished("Could we meet in the morning?");
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(200);

        // When
        fixture.steer(wish, "ask-again")
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("answers", hasSize(1));
        fixture.steer(wish, "ask-again").statusCode(200);

        // Then
        assertThat(kinds(ruth)).containsExactly("wish-to-answer");

        // When
        fixture.steer(wish, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        fixture.steer(wish, "withdraw").statusCode(200);

        // Then
        assertThat(kinds(ruth)).isEmpty();
        fixture.steer(wish, "ask-again").statusCode(409).body("type", endsWith("/problems/wish-is-over"));
        answer(ruth, wish, "{\"answer\": \"DONE\"}").statusCode(409);
    }

    @Test
    void everything_wrong_with_an_answer_is_said() {
        String wish = fixture.wished("Online?");
        answer(ruth, wish, "{}").statusCode(422).body("errors.pointer", contains("/answer"));
        answer(ruth, wish, "{\"answer\": \"TRYING\"}")
                .statusCode(422)
                .body("errors.code", contains(StandardRule.MISSING.kind().code()));
        answer(ruth, wish, "{\"answer\": \"NOT_POSSIBLE\"}").statusCode(422).body("errors.pointer", contains("/words"));
        answer(ruth, wish, "{\"answer\": \"DONE\", \"until\": \"" + TODAY + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/until", WishRule.UNTIL_WITHOUT_TRYING)));
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + TODAY.minusDays(1) + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/until", WishRule.UNTIL_NOT_AHEAD)));
        answer(ruth, wish, "{\"answer\": \"TRYING\", \"until\": \"" + TODAY.plusYears(2) + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/until", WishRule.UNTIL_TOO_FAR)));
        answer(ruth, wish, "{\"answer\": \"MAYBE\"}").statusCode(400);
    }
}
