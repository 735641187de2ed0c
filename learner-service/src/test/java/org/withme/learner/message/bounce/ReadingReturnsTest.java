package org.withme.learner.message.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.message.way.DeliveryReports;

/** The mailbox of returned e-mails, at a real mail server. */
class ReadingReturnsTest {

    private static final String BOUNCES = "bounces@college.example";
    private static final UUID MESSAGE = UUID.fromString("01a2269b-bb8f-771c-9673-a71e15067f97");
    private static final UUID OTHER = UUID.fromString("01a2269b-ba29-7f4a-90f4-c6b0a30e0188");

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final List<String> told = new ArrayList<>();
    private DeliveryReports reports = new Told(told);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private GreenMailUser mailbox;

    @BeforeEach
    void start() {
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser(BOUNCES, BOUNCES, "secret"));
        server.start();
        mailbox = server.getUserManager().getUser(BOUNCES);
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    void what_is_understood_is_told_and_deleted() throws Exception {
        // Given
        arrives(Post.returned(MESSAGE, "failed", "5.1.1"));
        arrives(Post.complaint(OTHER, "abuse"));

        // When
        reading().readAll();

        // Then
        assertThat(told).containsExactly("returned for good " + MESSAGE, "complained " + OTHER);
        assertThat(left()).isZero();
        assertThat(aside()).isZero();
    }

    @Test
    void what_is_not_understood_is_put_aside_for_a_person() throws Exception {
        // Given
        arrives(Post.letter());
        arrives(Post.returned(MESSAGE, "failed", "5.1.1"));

        // When
        reading().readAll();

        // Then
        assertThat(told).hasSize(1);
        assertThat(left()).isZero();
        assertThat(aside()).isOne();
    }

    @Test
    void hostile_emails_stop_nothing_behind_them() throws Exception {
        // Given
        arrives("\u0000\u0000\r\n\r\n");
        arrives("Content-Type: multipart/report; boundary=\"\"\r\n\r\n----\r\n");
        arrives("Content-Type: multipart/report; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\nContent-Transfer-Encoding: base64\r\n\r\n====\r\n");
        arrives("Content-Type: multipart/report; boundary=b\r\n\r\n" + "--b\r\n".repeat(2_000));
        arrives(nested(200));
        arrives(Post.returned(MESSAGE, "failed", "5.1.1"));

        // When
        reading().readAll();

        // Then
        assertThat(told).containsExactly("returned for good " + MESSAGE);
        assertThat(left()).isZero();
        assertThat(aside()).isEqualTo(5);
    }

    @Test
    void an_enormous_email_is_not_read_but_put_aside() throws Exception {
        // Given
        arrives(Post.returned(MESSAGE, "failed", "5.1.1") + "x".repeat(40_000));
        arrives(Post.returned(OTHER, "failed", "5.1.1"));

        // When
        reading("withme.message.bounce.mailbox.largest", "20000").readAll();

        // Then
        assertThat(told).containsExactly("returned for good " + OTHER);
        assertThat(aside()).isOne();
    }

    @Test
    void what_the_database_did_not_take_stays_however_often_and_is_told_when_it_is_back() throws Exception {
        // Given
        arrives(Post.returned(MESSAGE, "failed", "5.1.1"));
        DatabaseAway database = new DatabaseAway();
        reports = database;
        ReadingReturns reading = reading();

        // When
        for (int round = 0; round < 5; round++) {
            assertThatThrownBy(reading::readAll).isInstanceOf(IllegalStateException.class);
        }

        // Then
        assertThat(left()).isOne();
        assertThat(aside()).isZero();

        // When
        database.isBack = true;
        reading.readAll();

        // Then
        assertThat(told).containsExactly("returned for good " + MESSAGE);
        assertThat(left()).isZero();
        assertThat(aside()).isZero();
    }

    @Test
    void an_email_that_breaks_the_connection_each_time_is_put_aside_in_the_end() throws Exception {
        // Given
        arrives(Post.returned(MESSAGE, "failed", "5.1.1"));
        arrives(Post.returned(OTHER, "failed", "5.1.1"));
        try (BreakingConnection connection =
                new BreakingConnection(server.getImap().getPort(), "FETCH 1 (BODY.PEEK")) {
            ReadingReturns reading =
                    reading("withme.message.bounce.mailbox.url", "imap://localhost:" + connection.port());

            // When
            reading.readAll();
            reading.readAll();
            reading.readAll();
        }

        // Then
        assertThat(told).containsExactly("returned for good " + OTHER);
        assertThat(left()).isZero();
        assertThat(aside()).isOne();
    }

    @Test
    void the_tries_of_an_email_are_not_those_of_another_that_has_its_number_in_a_new_mailbox() throws Exception {
        // Given
        arrives(Post.returned(MESSAGE, "failed", "5.1.1"));
        GreenMail anew = new GreenMail(ServerSetup.IMAP.dynamicPort());
        try (BreakingConnection connection =
                new BreakingConnection(server.getImap().getPort(), "FETCH 1 (BODY.PEEK")) {
            ReadingReturns reading =
                    reading("withme.message.bounce.mailbox.url", "imap://localhost:" + connection.port());
            reading.readAll();
            reading.readAll();

            // When: a mailbox is told from an earlier one by the second in which it was made
            long made = Instant.now().getEpochSecond();
            await().until(() -> Instant.now().getEpochSecond() > made);
            anew.withConfiguration(GreenMailConfiguration.aConfig().withUser(BOUNCES, BOUNCES, "secret"));
            anew.start();
            mailbox = anew.getUserManager().getUser(BOUNCES);
            arrives(Post.returned(OTHER, "failed", "5.1.1"));
            connection.leadsUnbrokenTo(anew.getImap().getPort());
            reading.readAll();
        } finally {
            anew.stop();
        }

        // Then
        assertThat(told).containsExactly("returned for good " + OTHER);
    }

    @Test
    void a_mail_server_that_is_away_is_asked_later() {
        ReadingReturns reading = reading();
        server.stop();

        reading.readAll();

        assertThat(told).isEmpty();
    }

    @Test
    void what_came_back_is_counted() throws Exception {
        // Given
        arrives(Post.returned(MESSAGE, "delayed", "4.2.0"));
        arrives(Post.answerOfAMachine(MESSAGE));

        // When
        reading().readAll();

        // Then
        assertThat(meters.counter("withme.message.returns", "kind", "returned").count())
                .isOne();
        assertThat(meters.counter("withme.message.returns", "kind", "nothing").count())
                .isOne();
    }

    /** As long as it is away nothing can be told. */
    private final class DatabaseAway implements DeliveryReports {

        private final DeliveryReports reports = new Told(told);
        private boolean isBack;

        @Override
        public void delivered(UUID message) {
            requireThere();
            reports.delivered(message);
        }

        @Override
        public void bounced(UUID message, boolean permanent) {
            requireThere();
            reports.bounced(message, permanent);
        }

        @Override
        public void complained(UUID message) {
            requireThere();
            reports.complained(message);
        }

        private void requireThere() {
            if (!isBack) {
                throw new IllegalStateException("The database is away");
            }
        }
    }

    private static String nested(int depth) {
        StringBuilder email = new StringBuilder("Content-Type: multipart/report; boundary=b0\r\n\r\n");
        for (int level = 0; level < depth; level++) {
            email.append(
                    "--b%1$d\r\nContent-Type: multipart/mixed; boundary=b%2$d\r\n\r\n".formatted(level, level + 1));
        }
        return email.toString();
    }

    private ReadingReturns reading(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "withme.message.bounce.mailbox.url",
                "imap://localhost:" + server.getImap().getPort(),
                "withme.message.bounce.mailbox.encryption",
                "none",
                "withme.message.bounce.mailbox.username",
                BOUNCES,
                "withme.message.bounce.mailbox.password",
                "secret"));
        for (int index = 0; index < more.length; index += 2) {
            settings.put(more[index], more[index + 1]);
        }
        return new ReadingReturns(Returns.set(settings), reports, meters);
    }

    private void arrives(String source) throws MessagingException {
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
    }

    private int left() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount();
    }

    private int aside() {
        MailFolder aside = server.getManagers().getImapHostManager().getFolder(mailbox, "Not understood");
        return aside == null ? 0 : aside.getMessageCount();
    }
}
