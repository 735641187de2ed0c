package org.withme.learner.message.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.learner.fixture.HeardLog;

/** What a mail server does to an e-mail, and what is then said of it (L36). */
class SmtpWayTest {

    private static final Map<String, String> SHORT = Map.of("withme.message.smtp.timeout", "300ms");
    private static final Handover ACCEPTED = new Handover.Accepted();
    private static final Handover UNKNOWN = new Handover.Unknown();

    private final OutgoingMessage message = Ways.email("sam@college.example");
    private ScriptedPeer peer;

    @BeforeEach
    void start() throws IOException {
        peer = new ScriptedPeer();
    }

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    @Test
    void an_email_that_the_server_takes_is_accepted() {
        assertThat(handOver(Map.of())).isEqualTo(ACCEPTED);
        assertThat(peer.taken).hasSize(1);
    }

    @Test
    void one_connection_carries_one_email_after_the_other() {
        SmtpWay way = Ways.smtp(peer.port(), Map.of());

        assertThat(way.handOver(message)).isEqualTo(ACCEPTED);
        assertThat(way.handOver(Ways.email("kim@college.example"))).isEqualTo(ACCEPTED);

        assertThat(peer.taken).hasSize(2);
        assertThat(peer.connections()).isEqualTo(1);
    }

    @Test
    void a_connection_that_the_server_closed_meanwhile_costs_nothing() throws IOException {
        // Given
        SmtpWay way = Ways.smtp(peer.port(), Map.of());
        way.handOver(message);
        peer.closeConnections();

        // When
        Handover second = way.handOver(Ways.email("kim@college.example"));

        // Then
        assertThat(second).isEqualTo(ACCEPTED);
        assertThat(peer.taken).hasSize(2);
    }

    @Test
    void a_kept_connection_on_which_the_server_hangs_takes_no_longer_than_one() {
        // Given
        SmtpWay way = Ways.smtp(peer.port(), Map.of("withme.message.smtp.timeout", "1s"));
        assertThat(way.handOver(message)).isEqualTo(ACCEPTED);
        peer.answering("MAIL", ScriptedPeer.HANG);

        // When
        Handover second = way.handOver(Ways.email("kim@college.example"));

        // Then
        assertThat(second).isEqualTo(new Handover.NotNow(Verdict.AWAY));
        assertThat(peer.taken).hasSize(1);
    }

    @Test
    void a_server_that_is_not_there_has_certainly_taken_nothing() throws IOException {
        int free;
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = held.getLocalPort();
        }

        assertThat(Ways.smtp(free, Map.of()).handOver(message)).isEqualTo(new Handover.NotNow(Verdict.AWAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedPeer.GREETING, "EHLO", "MAIL", "RCPT", "DATA"})
    void a_server_that_hangs_before_it_has_the_email_has_certainly_not_taken_it(String command) {
        peer.answering(command, ScriptedPeer.HANG);

        assertThat(handOver(SHORT)).isEqualTo(new Handover.NotNow(Verdict.AWAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void a_server_that_dies_before_it_has_the_email_has_certainly_not_taken_it(String command) {
        peer.answering(command, ScriptedPeer.DIE);

        assertThat(handOver(Map.of())).isEqualTo(new Handover.NotNow(Verdict.AWAY));
        assertThat(peer.taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedPeer.DIE, ScriptedPeer.HANG})
    void a_server_that_falls_silent_with_the_email_in_its_hands_may_have_taken_it(String silence) {
        peer.answering(ScriptedPeer.END, silence);

        assertThat(handOver(SHORT)).isEqualTo(UNKNOWN);
        assertThat(peer.taken).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,451 4.7.1 greylisted",
        "RCPT,450 4.2.0 greylisted",
        "RCPT,421 4.3.2 shutting down",
        "RCPT,552 5.2.2 mailbox full",
        ".,452 4.3.1 full"
    })
    void greylisting_and_a_full_disk_or_mailbox_mean_later(String command, String answer) {
        peer.answering(command, answer);

        assertThat(handOver(Map.of())).isEqualTo(new Handover.NotNow(Verdict.LATER));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 no such mailbox",
        "RCPT,550 no such user here",
        "RCPT,553 5.1.3 bad syntax",
        ".,550 5.2.1 mailbox disabled"
    })
    void an_address_that_the_server_refuses_for_good_is_closed(String command, String answer) {
        peer.answering(command, answer);

        assertThat(handOver(Map.of())).isEqualTo(new Handover.Refused(Verdict.REFUSED));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,550 5.7.1 sender not allowed",
        "RCPT,554 5.7.1 relay access denied",
        "RCPT,553 5.1.8 sender domain does not exist",
        ".,554 5.7.1 looks like spam",
        "greeting,554 no service"
    })
    void what_a_server_has_against_us_closes_nobodys_address(String command, String answer) {
        peer.answering(command, answer);

        assertThat(handOver(Map.of())).isInstanceOf(Handover.NotNow.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "nobody",
                "sam@",
                "sam@college.example\r\nBcc: all@college.example",
                "sam@college.example, kim@college.example",
                "Sam <sam@college.example>",
                "sämi@college.example",
                "sam@college..example",
                "sam\u0000@college.example",
                "\ud800@college.example"
            })
    void what_is_no_address_is_said_to_no_server(String address) {
        assertThat(Ways.smtp(peer.port(), Map.of()).handOver(Ways.email(address)))
                .isEqualTo(new Handover.Refused("address-invalid"));
        assertThat(peer.heard).isEmpty();
    }

    @Test
    void without_encryption_that_was_asked_for_nobody_is_named() {
        assertThat(handOver(Map.of("withme.message.smtp.encryption", "starttls")))
                .isInstanceOf(Handover.NotNow.class);
        assertThat(peer.heard).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
    }

    @Test
    void the_log_says_why_and_not_of_which_message() {
        // Given
        peer.answering("RCPT", "450 4.2.0 greylisted");

        // When
        List<String> lines = HeardLog.during(() -> handOver(Map.of()));

        // Then
        assertThat(lines)
                .singleElement()
                .asString()
                .contains(Verdict.LATER)
                .doesNotContain(message.id().toString());
    }

    @Test
    void the_return_address_names_the_message() {
        // When
        handOver(Map.of("withme.message.smtp.bounces-to", "bounces+{id}@college.example"));

        // Then
        assertThat(peer.heard)
                .containsAll(List.of(
                        "EHLO college.example",
                        "MAIL FROM:<bounces+" + message.id() + "@college.example>",
                        "RCPT TO:<sam@college.example>"));
    }

    private Handover handOver(Map<String, String> settings) {
        return Ways.smtp(peer.port(), settings).handOver(message);
    }
}
