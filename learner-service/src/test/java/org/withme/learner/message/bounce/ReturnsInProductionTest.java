package org.withme.learner.message.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.withme.platform.identity.production.UnsafeSetting;

class ReturnsInProductionTest {

    private static final String URL = "withme.message.bounce.mailbox.url";
    private static final String ENCRYPTION = "withme.message.bounce.mailbox.encryption";
    private static final String TOKEN = "withme.message.bounce.receipts-token";

    @Test
    void returned_emails_come_from_another_machine_only_encrypted() {
        assertThat(unsafe(Map.of(URL, "imap://mail.example", ENCRYPTION, "none")))
                .containsExactly(ENCRYPTION);
        assertThat(unsafe(Map.of(URL, "imap://localhost:143", ENCRYPTION, "none")))
                .isEmpty();
        assertThat(unsafe(Map.of(URL, "imap://mail.example"))).isEmpty();
    }

    @Test
    void a_token_that_can_be_guessed_is_refused() {
        assertThat(unsafe(Map.of(TOKEN, "x".repeat(31)))).containsExactly(TOKEN);
        assertThat(unsafe(Map.of(TOKEN, "x".repeat(32)))).isEmpty();
    }

    @Test
    void nothing_is_asked_of_who_hears_of_no_returns() {
        assertThat(unsafe(Map.of())).isEmpty();
    }

    private static Iterable<String> unsafe(Map<String, String> settings) {
        return new ReturnsInProduction(Returns.set(settings))
                .unsafe().stream().map(UnsafeSetting::property).toList();
    }
}
