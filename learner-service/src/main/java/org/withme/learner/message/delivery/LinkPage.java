package org.withme.learner.message.delivery;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The pages behind the links of messages: the same for everybody, with nothing that names anybody. */
enum LinkPage {
    ASK_UNSUBSCRIBE(
            "No more messages?",
            "Nothing more comes by this way. What waits for you stays where you sign in.",
            "Stop these messages"),
    UNSUBSCRIBED(
            "Done",
            "If this link was one of ours, no more messages come by this way. You can choose them again where you sign in."),
    ASK_CONFIRM(
            "Messages to here?",
            "If you asked for messages to come to where you found this link, say so. If not, close this page: nothing comes.",
            "Yes, messages may come here"),
    CONFIRMED(
            "Done",
            "If this link was one of ours and not older than a week, messages may come to where you found it. You can change"
                    + " that where you sign in.");

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title></head>
            <body><main><h1>%1$s</h1><p>%2$s</p>%3$s</main></body>
            </html>
            """;
    private static final String FORM = "<form method=\"post\"><button>%s</button></form>";
    private static final String POLICY =
            "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final String content;

    LinkPage(String title, String words) {
        content = PAGE.formatted(title, words, "");
    }

    LinkPage(String title, String words, String button) {
        content = PAGE.formatted(title, words, FORM.formatted(button));
    }

    Response answer() {
        return Response.ok(content)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
