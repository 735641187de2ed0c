package org.withme.assessment.credential;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;

/** The page on which anybody has a credential verified; without a script, an account, or a trace of what was pasted. */
final class VerificationPage {

    static final String HTML = "text/html; charset=utf-8";

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;font:1.125rem/1.6 system-ui,sans-serif}
            main{max-width:42rem;margin:6vh auto;padding:0 1.25rem}
            h1{font-size:1.75rem;line-height:1.25}
            label{display:block;font-weight:600;margin-top:1.25rem}
            textarea,input{box-sizing:border-box;width:100%;font:1rem/1.4 ui-monospace,monospace;padding:.5rem}
            textarea{min-height:12rem}
            button{font:inherit;font-weight:600;margin-top:1.25rem;padding:.75rem 1.25rem;border:0;border-radius:.4rem;background:#1d4f91;color:#fff}
            button:focus-visible,textarea:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid #f5a623;outline-offset:3px}
            dt{font-weight:600}
            dd{margin:0 0 .75rem;overflow-wrap:anywhere}
            """;
    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
            <style>%3$s</style></head>
            <body><main><h1>%1$s</h1>%2$s</main></body>
            </html>
            """;
    private static final String FORM = """
            <p>Paste a credential that was shown to you, as it is: the whole text, beginning with a brace or with “ey”. Nothing of it is
            kept.</p>
            <form method="post">
            <label for="credential">The credential</label><textarea id="credential" name="credential" required spellcheck="false"></textarea>
            <label for="subject">Who shows it, if they gave you an identifier (may be left out)</label>
            <input id="subject" name="subject" autocomplete="off" spellcheck="false">
            <button>Verify</button></form>
            """;
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
                    .formatted(sha256(STYLE));

    private VerificationPage() {}

    static Response ask() {
        return answer("Does this credential stand?", FORM);
    }

    static Response unreadable() {
        return answer(
                "That is no credential",
                "<p>It is neither an object with a proof nor a signed token. Paste what was shown, whole and unchanged.</p>"
                        + again());
    }

    static Response say(VerificationView verified) {
        return answer(
                verified.stands() ? "The credential stands" : "The credential does not stand",
                said(verified) + again());
    }

    private static String said(VerificationView verified) {
        String against = verified.against().stream()
                .map(each -> "<p>" + escaped(each.words()) + "</p>")
                .collect(Collectors.joining());
        if (verified.issuer() == null) {
            return against + "<p>So nothing that it says is repeated here.</p>";
        }
        String holds = verified.holds().stream()
                .map(each -> "<h2>It holds: " + escaped(each.title() == null ? "something else" : each.title())
                        + "</h2>" + said(each))
                .collect(Collectors.joining());
        return against
                + "<dl>"
                + row("What", verified.title())
                + row("Issued by", verified.issuerName() + " (" + verified.issuer() + ")")
                + row("About", verified.subject())
                + row("Since", verified.validFrom())
                + (verified.validUntil() == null ? "" : row("Until", verified.validUntil()))
                + "</dl>"
                + holds;
    }

    private static String row(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + escaped(value) + "</dd>";
    }

    private static String again() {
        return "<p><a href=\"\">Verify another</a></p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Response answer(String title, String content) {
        return Response.ok(PAGE.formatted(title, content, STYLE))
                .type(HTML)
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
