package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailHostTest {

    private static final Pattern ADDRESS = Pattern.compile("href=\"(/mails/[0-9a-f-]+)\">(Words for [^<]+)<");

    @TempDir
    static Path home;

    private static MailHost mail;

    @BeforeAll
    static void start() {
        mail = MailHost.at(home.resolve("mail")).start();
    }

    @AfterAll
    static void end() {
        mail.stop();
    }

    @Test
    void a_mail_that_was_sent_can_be_read_on_the_page() throws Exception {
        // Given
        send("Words for reading", "Something waits. See http://localhost:8080/inbox?a=1&b=2 for it.");

        // When
        HttpResponse<String> page = get(addressOf("Words for reading"), "localhost");

        // Then
        assertThat(page.body())
                .contains("Something waits.")
                .contains("<a href=\"http://localhost:8080/inbox?a=1&amp;b=2\" rel=\"noreferrer noopener\">");
        assertThat(get(addressOf("Words for reading") + "/source", "localhost").body())
                .contains("Subject: Words for reading");
    }

    @Test
    void a_hostile_mail_runs_nothing() throws Exception {
        // Given
        send("Words for <script>alert(1)</script>", "<img src=x onerror=alert(1)> http://x.example/\"onclick=alert(1)");

        // When
        HttpResponse<String> list = get("/", "localhost");
        HttpResponse<String> page = get(addressOf("Words for &lt;script&gt;alert(1)&lt;/script&gt;"), "localhost");

        // Then
        assertThat(list.body()).doesNotContain("<script");
        assertThat(page.body()).doesNotContain("<script").doesNotContain("<img").doesNotContain("\"onclick");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void who_calls_it_by_another_name_reads_nothing() throws Exception {
        assertThat(get("/", "localhost").statusCode()).isEqualTo(200);
        assertThat(get("/", "127.0.0.1").statusCode()).isEqualTo(200);
        assertThat(named("mails.example")).startsWith("HTTP/1.1 403");
    }

    private static String addressOf(String subject) throws IOException, InterruptedException {
        Matcher address = ADDRESS.matcher(get("/", "localhost").body());
        while (address.find()) {
            if (address.group(2).equals(subject)) {
                return address.group(1);
            }
        }
        throw new AssertionError("No mail called " + subject);
    }

    private static void send(String subject, String text) throws MessagingException {
        Properties server = new Properties();
        server.put("mail.smtp.host", "localhost");
        server.put("mail.smtp.port", String.valueOf(mail.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(server));
        message.setFrom(new InternetAddress("messages@withme.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("learner@withme.example"));
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }

    private static HttpResponse<String> get(String path, String host) throws IOException, InterruptedException {
        URI page = URI.create(mail.page());
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + host + ":" + page.getPort() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String named(String host) throws IOException {
        URI page = URI.create(mail.page());
        try (Socket socket = new Socket("127.0.0.1", page.getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
