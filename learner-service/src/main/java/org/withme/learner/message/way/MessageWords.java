package org.withme.learner.message.way;

import java.net.URI;

/** All that an e-mail of ours says (L35), to everybody the same but for the links. */
enum MessageWords {
    WAITING("Something waits for you in WithMe", "Something waits for you in WithMe. Sign in to see what it is:"),
    CONFIRMATION(
            "Should messages from WithMe come here?",
            "If you asked WithMe to send messages here, say yes by this link. If you did not, do nothing: nothing more comes.");

    private static final String ON_PURPOSE =
            "This message says no more than that, because others may be able to read it. Please do not answer it.";
    private static final String STOP = "To stop these messages, without signing in:";

    private final String subject;
    private final String sentence;

    MessageWords(String subject, String sentence) {
        this.subject = subject;
        this.sentence = sentence;
    }

    static MessageWords of(Purpose purpose) {
        return purpose == Purpose.CONFIRMATION ? CONFIRMATION : WAITING;
    }

    String subject() {
        return subject;
    }

    /** What stands above the link. */
    String sentence() {
        return sentence;
    }

    String plain(URI link, URI unsubscribe) {
        return String.join("\r\n\r\n", sentence + "\r\n" + link, ON_PURPOSE, STOP + "\r\n" + unsubscribe) + "\r\n";
    }

    String html(URI link, URI unsubscribe) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <p>%s<br>%s</p>
                <p>%s</p>
                <p>%s<br>%s</p>
                </body>
                </html>
                """.formatted(subject, sentence, anchor(link), ON_PURPOSE, STOP, anchor(unsubscribe));
    }

    private static String anchor(URI to) {
        String escaped =
                to.toString().replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
        return "<a href=\"%s\">%s</a>".formatted(escaped, escaped);
    }
}
