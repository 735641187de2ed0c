package org.withme.learner.message.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.withme.platform.identity.production.UnsafeSetting;

class WaysInProductionTest {

    private static final String URL = "withme.message.smtp.url";
    private static final String ENCRYPTION = "withme.message.smtp.encryption";
    private static final String SENDER = "withme.message.smtp.sender";

    @Test
    void emails_go_to_another_machine_only_encrypted() {
        assertThat(unsafe(Map.of(URL, "smtp://mail.example", ENCRYPTION, "none", SENDER, "a@college.example")))
                .containsExactly(ENCRYPTION);
        assertThat(unsafe(Map.of(URL, "smtp://localhost:25", ENCRYPTION, "none", SENDER, "a@college.example")))
                .isEmpty();
        assertThat(unsafe(Map.of(URL, "smtp://mail.example", SENDER, "a@college.example")))
                .isEmpty();
    }

    @Test
    void emails_are_from_somebody() {
        assertThat(unsafe(Map.of(URL, "smtp://mail.example"))).containsExactly(SENDER);
    }

    @Test
    void notify_is_called_encrypted() {
        assertThat(unsafe(Map.of("withme.message.gov-uk-notify.url", "http://notify.example")))
                .containsExactly("withme.message.gov-uk-notify.url");
    }

    @Test
    void nothing_is_asked_of_who_sends_nothing() {
        assertThat(unsafe(Map.of())).isEmpty();
    }

    private static Iterable<String> unsafe(Map<String, String> settings) {
        return new WaysInProduction(Ways.set(settings))
                .unsafe().stream().map(UnsafeSetting::property).toList();
    }
}
