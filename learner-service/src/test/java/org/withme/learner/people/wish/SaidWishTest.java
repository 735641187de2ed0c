package org.withme.learner.people.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.people.wish.WishFixture.idOf;
import static org.withme.learner.people.wish.WishFixture.kinds;
import static org.withme.learner.people.wish.WishFixture.listOf;
import static org.withme.learner.people.wish.WishFixture.made;
import static org.withme.learner.people.wish.WishFixture.published;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A wish that staff enter as the learner said it (L27, ADR 49)")
class SaidWishTest {

    private final WishFixture fixture = new WishFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Test
    void what_a_learner_said_counts_at_once_and_is_made_their_own() {
        // Given
        String said = made(fixture.enter("{\"words\": \"Online?\", \"said\": {\"how\": \"TELEPHONE\"}}")
                .body("said.how", equalTo("TELEPHONE"))
                .body("said.capacity", equalTo("mentor")));
        assertThat(kinds(sam)).containsExactly("said-for-you", "wish-waits");
        as(sam).get("/v1/me/inbox").then().body("items[0].link", equalTo(said));

        // When
        fixture.steer(said, "make-own").statusCode(200).body("said.answer", equalTo("MADE_OWN"));
        fixture.steer(said, "make-own").statusCode(200);

        // Then
        assertThat(kinds(sam)).containsExactly("wish-waits");
        fixture.steer(said, "strike-out").statusCode(409).body("type", endsWith("/problems/said-is-your-own"));
        assertThat(published(said)).containsExactly("learner.wish-made.v1", "learner.said-answered.v1");
    }

    @Test
    void what_is_struck_out_nobody_else_sees_any_more() {
        // Given
        String mine = fixture.wished("Mine");
        String said = made(fixture.enter("{\"words\": \"Mornings?\"}"));

        // When
        fixture.steer(said, "strike-out").statusCode(200).body("state", equalTo("STRUCK_OUT"));
        fixture.steer(said, "strike-out").statusCode(200);

        // Then
        as(ruth).get(said).then().statusCode(404);
        listOf(ruth, true).body("items.id", contains(idOf(mine).toString()));
        as(sam).get("/v1/me/wishes").then().body("items.state", contains("STRUCK_OUT", "WAITING"));
        assertThat(kinds(sam)).containsExactly("wish-waits");
        for (String verb : List.of("make-own", "ask-again", "withdraw")) {
            fixture.steer(said, verb).statusCode(409).body("type", endsWith("/problems/said-struck-out"));
        }
        assertThat(published(said)).containsExactly("learner.wish-made.v1", "learner.said-answered.v1");
        fixture.steer(mine, "strike-out").statusCode(409).body("type", endsWith("/problems/not-said"));
    }

    @Test
    void what_the_learner_withdrew_asks_them_nothing_whoever_entered_it() {
        // Given
        String said = made(fixture.enter("{\"words\": \"Mornings?\"}"));

        // When
        fixture.steer(said, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));

        // Then
        assertThat(kinds(sam)).isEmpty();
    }

    @Test
    void only_whoever_could_be_asked_enters_a_wish() {
        fixture.learner().with("Bo Finch", "adviser").exists();
        as(Who.staff("Bo Finch", "adviser", ASHDOWN), "{\"words\": \"Mornings?\"}")
                .post("/v1/learners/{learnerId}/wishes", fixture.id())
                .then()
                .statusCode(403);
    }
}
