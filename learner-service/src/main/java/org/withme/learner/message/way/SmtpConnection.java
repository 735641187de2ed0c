package org.withme.learner.message.way;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Properties;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection to the mail server, for one e-mail after the other. */
final class SmtpConnection {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;

    private final WaysConfig.Smtp config;
    private final String helo;
    private final Socket socket = new Socket();
    private StagedTransport transport;

    SmtpConnection(WaysConfig.Smtp config, String helo) {
        this.config = config;
        this.helo = helo;
    }

    /** What every e-mail is made with; the server's certificate must be for its name. */
    static Session session(WaysConfig.Smtp config) {
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(config.encryption() == Encryption.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(config.encryption() == Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        return Session.getInstance(properties);
    }

    void open(Session session) throws MessagingException {
        URI server = config.url().orElseThrow();
        int port = port(server);
        transport = new StagedTransport(
                session,
                new URLName(
                        "smtp",
                        server.getHost(),
                        port,
                        null,
                        config.username().orElse(null),
                        config.password().orElse(null)));
        transport.setLocalHost(helo);
        transport.connect(connected(server.getHost(), port));
    }

    private int port(URI server) {
        if (server.getPort() >= 0) {
            return server.getPort();
        }
        return config.encryption() == Encryption.TLS ? SUBMISSION_OVER_TLS : SUBMISSION;
    }

    private Socket connected(String host, int port) throws MessagingException {
        int timeout = (int) config.timeout().toMillis();
        try {
            socket.connect(new InetSocketAddress(host, port), timeout);
            socket.setSoTimeout(timeout);
            socket.setTcpNoDelay(true);
            return config.encryption() == Encryption.TLS ? encrypted(host, port) : socket;
        } catch (IOException e) {
            throw new MessagingException("No connection", e);
        }
    }

    private Socket encrypted(String host, int port) throws IOException {
        SSLSocket encrypted =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    void send(Letter letter) throws MessagingException {
        transport.sendMessage(letter, new Address[] {letter.getAllRecipients()[0]});
    }

    Stage stage() {
        return transport == null ? Stage.GREETING : transport.stage();
    }

    /** Ends it at once, also while another thread waits for the server. */
    void abort() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("A socket that cannot be closed", e);
        }
    }

    /** Says goodbye and does not wait for the answer. */
    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            abort();
        }
    }
}
