package org.withme.learner.message.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at a real mail server: that something waits, and nothing else (L35). */
class LetterTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void end() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void an_email_says_that_something_waits_and_where_to_look_and_how_to_stop() throws Exception {
        // Given
        OutgoingMessage message = Ways.email("sam@college.example");

        // When
        MimeMessage arrived = arrived(message);

        // Then
        assertThat(arrived.getSubject()).isEqualTo("Something waits for you in WithMe");
        assertThat(arrived.getContentType()).startsWith("multipart/alternative");
        assertThat(part(arrived, 0)).contains(Ways.SIGN_IN.toString()).contains(Ways.STOP.toString());
        assertThat(part(arrived, 1))
                .contains("lang=\"en-GB\"")
                .contains("href=\"https://withme.example/v1/messages/unsubscribe?of=a&amp;by=b\"");
    }

    @Test
    void machines_know_what_it_is_and_how_to_stop_it() throws Exception {
        // Given
        OutgoingMessage message = Ways.email("sam@college.example");

        // When
        MimeMessage arrived = arrived(message);

        // Then
        assertThat(arrived.getMessageID()).isEqualTo("<" + message.id() + "@college.example>");
        assertThat(arrived.getHeader("List-Unsubscribe", null)).isEqualTo("<" + Ways.STOP + ">");
        assertThat(arrived.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(arrived.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(arrived.getHeader("From", null)).isEqualTo("WithMe <messages@college.example>");
    }

    @Test
    void every_email_has_the_same_words_whoever_gets_it() throws Exception {
        MimeMessage first = arrived(Ways.email("sam@college.example"));
        String words = part(first, 0);
        SERVER.purgeEmailFromAllMailboxes();

        assertThat(part(arrived(Ways.email("kim@elsewhere.example")), 0)).isEqualTo(words);
    }

    @Test
    void an_email_that_asks_about_an_address_says_what_its_link_does() throws Exception {
        // Given
        OutgoingMessage message = new OutgoingMessage(
                UUID.randomUUID(),
                WayKind.EMAIL,
                Purpose.CONFIRMATION,
                "sam@college.example",
                URI.create("https://withme.example/v1/messages/a/confirm"),
                Ways.STOP);

        // When
        MimeMessage arrived = arrived(message);

        // Then
        assertThat(arrived.getSubject()).isEqualTo("Should messages from WithMe come here?");
        assertThat(part(arrived, 0))
                .startsWith("If you asked WithMe to send messages here, say yes by this link.")
                .contains(message.link().toString(), Ways.STOP.toString())
                .doesNotContain("Something waits");
    }

    @Test
    void a_domain_in_another_script_is_sent_as_servers_know_it() throws Exception {
        MimeMessage arrived = arrived(Ways.email("sam@bücher.example"));

        assertThat(arrived.getAllRecipients()[0]).hasToString("sam@xn--bcher-kva.example");
    }

    @Test
    void a_sender_that_is_no_address_is_named_at_the_start() {
        assertThatThrownBy(() -> Ways.smtp(1, Map.of("withme.message.smtp.sender", "the college")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withme.message.smtp.sender");
    }

    private static MimeMessage arrived(OutgoingMessage message) {
        assertThat(Ways.smtp(SERVER.getSmtp().getPort(), Map.of()).handOver(message))
                .isEqualTo(new Handover.Accepted());
        MimeMessage[] arrived = SERVER.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        return arrived[0];
    }

    private static String part(MimeMessage message, int index) throws IOException, MessagingException {
        BodyPart part = ((Multipart) message.getContent()).getBodyPart(index);
        return String.valueOf(part.getContent());
    }
}
