package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Person;

/** Who cannot or will not write is not left out: what they said is entered, counts, and stays theirs to strike out. */
class SaidNotTypedTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BY_TELEPHONE = "\"said\": {\"how\": \"TELEPHONE\"}";

    private final College ashdown = College.opens();
    private final Person mentor = ashdown.employs("mentor");
    private final Person supervisor = ashdown.employs("case-supervisor");
    private final Person sam = ashdown.welcomes(aLearner("A0001"));

    @Test
    void V2_an_offer_is_brought_by_the_mentor_answered_by_telephone_and_struck_out() {
        // Given
        ashdown.names(mentor, "mentor", sam);
        ashdown.employs("tutor")
                .post("/v1/advocacy/referrals", "{\"learnerId\": \"" + sam.subject() + "\"}")
                .is(201);
        JsonNode waits = waitsFor(supervisor, "offer-waits");

        // When
        supervisor.post(waits.path("link").asText() + "/bring", "").is(200);

        // Then
        JsonNode brought = waitsFor(mentor, "offer-to-bring");
        assertThat(brought.has("why")).isFalse();
        JsonNode offer = mentor.get(brought.path("link").asText()).is(200).json();
        assertThat(offer.has("signals")).isFalse();

        // When
        mentor.post(offer.at("/links/answer").asText(), "{\"answer\": \"YES\", " + BY_TELEPHONE + "}")
                .is(200);

        // Then
        JsonNode said = waitsFor(sam, "said-for-you");
        assertThat(said.path("what").asText()).contains("as you said it by telephone");
        await("the mentor has nothing to bring").atMost(SOON).until(() -> item(mentor, "offer-to-bring")
                .isMissingNode());
        assertThat(sam.get("/v1/learners/" + sam.subject() + "/journey?limit=200")
                        .is(200)
                        .text())
                .contains("Your yes to an advocate was entered, as you said it by telephone");

        // When
        sam.post(said.path("link").asText() + "/strike-out", "").is(200);

        // Then
        waitsFor(sam, "advocate-offered");
        assertThat(item(sam, "said-for-you").isMissingNode()).isTrue();
    }

    @Test
    void an_ambition_by_telephone_is_where_a_conversation_starts() {
        // Given
        ashdown.names(mentor, "mentor", sam);
        String body = "{\"learnerId\": \"" + sam.subject() + "\", \"words\": \"Wind turbines.\", " + BY_TELEPHONE + "}";

        // When
        await("the mentor is known to careers guidance")
                .atMost(SOON)
                .until(() -> mentor.post("/v1/iag/ambitions", body).status() == 201);

        // Then
        JsonNode said = waitsFor(sam, "said-for-you");
        JsonNode ambition = sam.get(said.path("link").asText()).is(200).json();
        assertThat(ambition.path("words").asText()).isEqualTo("Wind turbines.");
        assertThat(ambition.at("/said/to").asText()).isEqualTo(mentor.subject());
        sam.post(said.path("link").asText() + "/make-own", "").is(200);
        await("nothing to answer").atMost(SOON).until(() -> item(sam, "said-for-you")
                .isMissingNode());
    }

    private static JsonNode waitsFor(Person reader, String kind) {
        await(kind).atMost(SOON).until(() -> !item(reader, kind).isMissingNode());
        return item(reader, kind);
    }

    /** The first of this kind in their inbox. */
    private static JsonNode item(Person reader, String kind) {
        for (JsonNode item : reader.get("/v1/me/inbox?limit=200").is(200).at("/items")) {
            if (item.path("kind").asText().equals(kind)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
