package org.withme.stack.mail;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The mails as pages without any script. What a mail says is text here: it is escaped, its HTML is shown as source, and the policy
 * of the pages lets nothing run or load. Only callers who know this as their own machine are answered, so that no page of the
 * internet reads along under a name of its own.
 */
final class MailPages {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String MAILS = "/mails/";
    private static final String SOURCE = "/source";

    private final Mails mails;
    private final Set<String> ownNames;

    private MailPages(Mails mails, int port) {
        this.mails = mails;
        this.ownNames = Set.of("localhost:" + port, "127.0.0.1:" + port);
    }

    /** Serves the pages until the process ends; the server that does. */
    static HttpServer serve(int port, Mails mails) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), port), 0);
        MailPages pages = new MailPages(mails, server.getAddress().getPort());
        server.createContext("/", pages::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!ownNames.contains(
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                            .orElse(""))) {
                send(exchange, 403, TEXT, "This page is for this machine only.");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, TEXT, "There is nothing to do here but to read.");
            } else if (path.equals("/")) {
                send(exchange, 200, HTML, MailWords.list(mails.newest()));
            } else if (path.startsWith(MAILS)) {
                sendOne(exchange, path.substring(MAILS.length()));
            } else {
                sendAbsent(exchange);
            }
        }
    }

    private void sendOne(HttpExchange exchange, String called) throws IOException {
        boolean source = called.endsWith(SOURCE);
        Optional<Mail> mail = mails.called(source ? called.substring(0, called.length() - SOURCE.length()) : called);
        if (mail.isEmpty()) {
            sendAbsent(exchange);
        } else if (source) {
            send(exchange, 200, TEXT, mail.get().source());
        } else {
            send(exchange, 200, HTML, MailWords.one(mail.get()));
        }
    }

    private static void sendAbsent(HttpExchange exchange) throws IOException {
        send(exchange, 404, TEXT, "There is no such mail. The server keeps its mails until it ends.");
    }

    private static void send(HttpExchange exchange, int status, String type, String words) throws IOException {
        byte[] body = words.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
