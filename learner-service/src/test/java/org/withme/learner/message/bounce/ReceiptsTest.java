package org.withme.learner.message.bounce;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.testing.Tokens;

/** What GOV.UK Notify says of messages, with a token that it was given. */
@QuarkusTest
class ReceiptsTest {

    private static final UUID MESSAGE = UUID.fromString("01a2269b-bb8f-771c-9673-a71e15067f97");

    private final List<String> told = Overheard.SAID;

    @ConfigProperty(name = "withme.message.bounce.receipts-token")
    String token;

    @BeforeEach
    void listen() {
        told.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "delivered,delivered",
        "permanent-failure,returned for good",
        "temporary-failure,returned for now",
        "technical-failure,returned for now"
    })
    void what_became_of_a_message_is_told(String status, String what) {
        says("Bearer " + token, receipt(MESSAGE.toString(), status)).statusCode(204);

        assertThat(told).containsExactly(what + " " + MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({"12345678,delivered", "'',delivered", "01a2269b-bb8f-771c-9673-a71e15067f97,something-new"})
    void what_is_none_of_ours_or_new_is_heard_and_ignored(String reference, String status) {
        says("Bearer " + token, receipt(reference, status)).statusCode(204);

        assertThat(told).isEmpty();
    }

    @Test
    void a_receipt_that_names_no_message_is_heard_and_ignored() {
        says("Bearer " + token, "{\"reference\": null, \"status\": null}").statusCode(204);

        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"reference\": {}, \"status\": []}"})
    void what_is_no_receipt_is_refused(String body) {
        says("Bearer " + token, body).statusCode(400);

        assertThat(told).isEmpty();
    }

    @Test
    void who_does_not_know_the_token_says_nothing() {
        String receipt = receipt(MESSAGE.toString(), "permanent-failure");

        says("Bearer " + token + "x", receipt).statusCode(401);
        says("Bearer ", receipt).statusCode(401);
        says("Basic " + token, receipt).statusCode(401);
        says(Tokens.as("platform-operator").bearer(), receipt).statusCode(403);
        given().contentType(ContentType.JSON)
                .body(receipt)
                .post("/v1/messages/receipts")
                .then()
                .statusCode(401);
        assertThat(told).isEmpty();
    }

    @Test
    void the_token_opens_nothing_else() {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/me/inbox")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse says(String authorization, String body) {
        return given().header("Authorization", authorization)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/messages/receipts")
                .then();
    }

    private static String receipt(String reference, String status) {
        return """
                {"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "%s", "to": "sam@college.example",
                 "status": "%s", "created_at": "2026-11-30T12:15:30.000000Z", "completed_at": "2026-11-30T12:15:30.000000Z",
                 "sent_at": null, "notification_type": "email", "template_id": "f33517ff-2a88-4f6e-b855-c550268ce08a",
                 "template_version": 1}
                """.formatted(reference, status);
    }
}
