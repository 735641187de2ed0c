package org.withme.learner.message.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.learner.message.way.FakeNotify.Mood;

/** What GOV.UK Notify answers, and what is then said of a message (L36). */
class NotifyWayTest {

    private static final Handover ACCEPTED = new Handover.Accepted();
    private static final Handover UNKNOWN = new Handover.Unknown();

    private final OutgoingMessage email = Ways.email("sam@college.example");
    private FakeNotify notify;

    @BeforeEach
    void start() throws IOException {
        notify = new FakeNotify();
    }

    @AfterEach
    void end() {
        notify.close();
    }

    @Test
    void an_email_goes_by_template_with_our_words_and_links_and_nothing_else() {
        // When
        Handover handover = notify.way().handOver(email);

        // Then
        assertThat(handover).isEqualTo(ACCEPTED);
        JsonNode taken = notify.taken.get(0);
        assertThat(taken.path("reference").asText()).isEqualTo(email.id().toString());
        assertThat(taken.path("email_address").asText()).isEqualTo("sam@college.example");
        assertThat(taken.path("template_id").asText()).isEqualTo(FakeNotify.TEMPLATE);
        assertThat(taken.path("one_click_unsubscribe_url").asText()).isEqualTo(Ways.STOP.toString());
        assertThat(taken.at("/personalisation/words").asText())
                .isEqualTo("Something waits for you in WithMe. Sign in to see what it is:");
        assertThat(taken.at("/personalisation/link").asText()).isEqualTo(Ways.SIGN_IN.toString());
        assertThat(taken.at("/personalisation/stop").asText()).isEqualTo(Ways.STOP.toString());
        assertThat(taken.path("personalisation")).hasSize(3);
        assertThat(taken.size()).isEqualTo(5);
    }

    @Test
    void a_text_message_goes_by_its_own_template() {
        // When
        Handover handover = notify.way()
                .handOver(new OutgoingMessage(
                        UUID.randomUUID(), WayKind.TEXT, Purpose.WAITING, "+447700900123", Ways.SIGN_IN, Ways.STOP));

        // Then
        assertThat(handover).isEqualTo(ACCEPTED);
        assertThat(notify.calls).contains("POST /v2/notifications/sms");
        assertThat(notify.taken.get(0).path("phone_number").asText()).isEqualTo("+447700900123");
        assertThat(notify.taken.get(0).at("/personalisation/stop").asText()).isEqualTo(Ways.STOP.toString());
    }

    @Test
    void a_message_that_notify_has_already_is_not_sent_again() {
        // Given
        notify.way().handOver(email);

        // When
        Handover again = notify.way().handOver(email);

        // Then
        assertThat(again).isEqualTo(ACCEPTED);
        assertThat(notify.taken).hasSize(1);
    }

    @Test
    void a_message_whose_answer_got_lost_is_found_by_its_reference() {
        notify.in(Mood.TAKES_AND_DIES);

        assertThat(notify.way().handOver(email)).isEqualTo(ACCEPTED);
        assertThat(notify.taken).hasSize(1);
    }

    @Test
    void a_message_of_which_notify_knows_nothing_after_silence_may_still_be_on_its_way() {
        notify.in(Mood.DIES);

        assertThat(notify.way().handOver(email)).isEqualTo(UNKNOWN);
    }

    @Test
    void as_long_as_notify_does_not_say_what_it_has_nothing_is_sent() {
        notify.in(Mood.ASKED_ABOUT_REFERENCES_DIES);

        assertThat(notify.way().handOver(email)).isInstanceOf(Handover.NotNow.class);
        assertThat(notify.taken).isEmpty();
    }

    @Test
    void notify_that_is_not_there_has_certainly_taken_nothing() {
        NotifyWay way = notify.way();
        notify.close();

        assertThat(way.handOver(email)).isEqualTo(new Handover.NotNow("notify-away"));
    }

    @Test
    void an_address_that_is_none_is_closed() {
        notify.refusing(400, "ValidationError", "email_address Not a valid email address");

        assertThat(notify.way().handOver(email)).isEqualTo(new Handover.Refused("address-invalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "400,BadRequestError,Can't send to this recipient using a team-only API key,notify-not-set-up",
        "400,BadRequestError,Can't send to this recipient when service is in trial mode,notify-not-set-up",
        "403,AuthError,Error: Your system clock must be accurate to within 30 seconds,notify-refused-key",
        "403,AuthError,Invalid token: API key not found,notify-refused-key",
        "429,RateLimitError,Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds,notify-busy",
        "429,TooManyRequestsError,Exceeded send limits (LIMIT NUMBER) for today,notify-busy",
        "500,Exception,Internal server error,notify-failed"
    })
    void what_notify_has_against_us_closes_nobodys_address(int status, String type, String message, String reason) {
        notify.refusing(status, type, message);

        assertThat(notify.way().handOver(email)).isEqualTo(new Handover.NotNow(reason));
    }

    @Test
    void it_carries_what_it_has_a_template_for_and_email_unless_a_mail_server_does() {
        assertThat(notify.way().carries(WayKind.TEXT)).isTrue();
        assertThat(notify.way().carries(WayKind.EMAIL)).isTrue();
        assertThat(notify.way("smtp.url", "smtp://localhost:25").carries(WayKind.EMAIL))
                .isFalse();
        assertThat(notify.way("smtp.url", "smtp://localhost:25", "email", "gov-uk-notify")
                        .carries(WayKind.EMAIL))
                .isTrue();
    }

    @Test
    void what_is_not_set_up_carries_nothing() {
        assertThat(Ways.govUkNotify(Map.of()).carries(WayKind.EMAIL)).isFalse();
        assertThat(Ways.govUkNotify(Map.of()).carries(WayKind.TEXT)).isFalse();
    }

    @Test
    void a_key_that_is_none_is_named_at_the_start_without_its_value() {
        assertThatThrownBy(() -> notify.way("gov-uk-notify.api-key", "a-secret"))
                .hasMessageContaining("withme.message.gov-uk-notify.api-key")
                .hasMessageNotContaining("a-secret");
    }
}
