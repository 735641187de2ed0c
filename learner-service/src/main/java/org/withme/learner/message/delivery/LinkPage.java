package org.withme.learner.message.delivery;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The pages behind the links of messages: the same for everybody, with nothing that names anybody. */
enum LinkPage {
    ASK_UNSUBSCRIBE(
            "Stop these messages?",
            "If you press the button, no more messages come to where you found this link. What waits for you stays in WithMe:"
                    + " you see it when you sign in.",
            "Stop these messages"),
    UNSUBSCRIBED(
            "Done",
            "If the link was one of ours, no more messages come to where you found it. You can choose them again in WithMe."),
    ASK_CONFIRM(
            "Should messages come here?",
            "If you asked WithMe to send messages to where you found this link, press the button. If you did not, close this"
                    + " page: nothing more comes.",
            "Yes, send messages here"),
    CONFIRMED(
            "Done",
            "If the link was one of ours and not older than a week, messages come to where you found it from now on. You can"
                    + " change that in WithMe.");

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;font:1.125rem/1.6 system-ui,sans-serif}
            main{max-width:34rem;margin:10vh auto;padding:0 1.25rem}
            h1{font-size:1.75rem;line-height:1.25}
            button{font:inherit;font-weight:600;padding:.75rem 1.25rem;border:0;border-radius:.4rem;background:#1d4f91;color:#fff}
            button:focus-visible{outline:3px solid #f5a623;outline-offset:3px}
            """;
    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
            <style>%4$s</style></head>
            <body><main><h1>%1$s</h1><p>%2$s</p>%3$s</main></body>
            </html>
            """;
    private static final String FORM = "<form method=\"post\"><button>%s</button></form>";
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
                    .formatted(sha256(STYLE));

    private final String content;

    LinkPage(String title, String words) {
        content = PAGE.formatted(title, words, "", STYLE);
    }

    LinkPage(String title, String words, String button) {
        content = PAGE.formatted(title, words, FORM.formatted(button), STYLE);
    }

    Response answer() {
        return Response.ok(content)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
