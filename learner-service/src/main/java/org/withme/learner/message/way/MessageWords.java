package org.withme.learner.message.way;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** All that an e-mail of ours says (L35), to everybody the same but for the links. */
final class MessageWords {

    static final String SUBJECT = "Something waits for you in WithMe";

    private static final String WAITS = "Something waits for you in WithMe. Sign in to see what it is:";
    private static final String ON_PURPOSE =
            "This message says no more than that, because others may be able to read it. Please do not answer it.";
    private static final String STOP = "To stop these messages, without signing in:";
    private static final String CHOOSE = "You choose in WithMe whether, when and by which way such messages come.";

    private MessageWords() {}

    static String plain(URI signIn, @Nullable URI unsubscribe) {
        String stop = unsubscribe == null ? CHOOSE : STOP + "\r\n" + unsubscribe;
        return String.join("\r\n\r\n", WAITS + "\r\n" + signIn, ON_PURPOSE, stop) + "\r\n";
    }

    static String html(URI signIn, @Nullable URI unsubscribe) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <p>%s<br>%s</p>
                <p>%s</p>
                <p>%s</p>
                </body>
                </html>
                """.formatted(
                        SUBJECT,
                        WAITS,
                        link(signIn),
                        ON_PURPOSE,
                        unsubscribe == null ? CHOOSE : STOP + "<br>" + link(unsubscribe));
    }

    private static String link(URI to) {
        String escaped =
                to.toString().replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
        return "<a href=\"%s\">%s</a>".formatted(escaped, escaped);
    }
}
