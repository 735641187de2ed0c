package org.withme.stack.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The two pages. Whatever a mail says passes {@link #escaped}. */
final class MailWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    /** An address in text that is escaped already. */
    private static final Pattern LINK = Pattern.compile("https?://(?:[\\w.~:/?#@!$()*+,;=%-]|&amp;)+");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 1.1rem/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
            table { border-collapse: collapse; width: 100%% }
            th, td { text-align: left; vertical-align: top; padding: .4rem 1rem .4rem 0; border-bottom: 1px solid #767676; overflow-wrap: anywhere }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #767676; padding: 1rem }
            a { color: #003b8e }
            a:focus { outline: 3px solid #111; outline-offset: 2px }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private MailWords() {}

    static String list(List<Mail> mails) {
        String title = "Mails of this machine";
        if (mails.isEmpty()) {
            return PAGE.formatted(title, "<p>No mail has arrived yet. Load this page again to look.</p>");
        }
        StringBuilder rows = new StringBuilder("""
                <p>The newest first. None of them has left this machine.</p>
                <table>
                <thead><tr><th scope="col">Arrived</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
                <tbody>
                """);
        mails.forEach(mail -> rows.append("<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%s\">%s</a></td></tr>%n"
                .formatted(TIME.format(mail.received()), escaped(mail.to()), mail.id(), subject(mail))));
        return PAGE.formatted(title, rows.append("</tbody>\n</table>"));
    }

    static String one(Mail mail) {
        return PAGE.formatted(subject(mail), """
                <table>
                <tr><th scope="row">From</th><td>%s</td></tr>
                <tr><th scope="row">To</th><td>%s</td></tr>
                <tr><th scope="row">Arrived</th><td>%s</td></tr>
                </table>
                <pre>%s</pre>
                <p><a href="/mails/%s/source">The whole mail as it was sent</a></p>
                <p><a href="/">All mails</a></p>""".formatted(
                        escaped(mail.from()),
                        escaped(mail.to()),
                        TIME.format(mail.received()),
                        linked(escaped(mail.text().orElse("It has no plain text."))),
                        mail.id()));
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(without a subject)" : escaped(mail.subject());
    }

    private static String linked(String escaped) {
        return LINK.matcher(escaped).replaceAll("<a href=\"$0\" rel=\"noreferrer noopener\">$0</a>");
    }

    static String escaped(String said) {
        return said.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
