package org.withme.learner.message.bounce;

import java.util.UUID;

/** E-mails as mail servers return them. */
final class Post {

    private Post() {}

    /** A return of RFC 3464. */
    static String returned(UUID message, String action, String status) {
        return report("delivery-status", "bounces@college.example", """
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.elsewhere.example

                Final-Recipient: rfc822; sam@elsewhere.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such mailbox
                """.formatted(action, status), quoted(message));
    }

    /** A return that quotes nothing; only the address to which it came names the message. */
    static String returnedTo(String address) {
        return report("delivery-status", address, """
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.elsewhere.example

                Action: failed
                Status: 5.1.1
                """, "Content-Type: text/plain\n\nnothing\n");
    }

    /** A complaint of RFC 5965. */
    static String complaint(UUID message, String type) {
        return report("feedback-report", "bounces@college.example", """
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: Example/1.0
                Version: 1
                """.formatted(type), quoted(message));
    }

    static String answerOfAMachine(UUID message) {
        return crlf("""
                From: sam@elsewhere.example
                To: bounces+%s@college.example
                Subject: I am away
                Auto-Submitted: auto-replied

                Back on Monday.
                """.formatted(message));
    }

    static String letter() {
        return crlf("""
                From: sam@elsewhere.example
                To: bounces@college.example
                Subject: Can you help me?

                I cannot sign in.
                """);
    }

    static String quoted(UUID message) {
        return """
                Content-Type: text/rfc822-headers

                From: WithMe <messages@college.example>
                To: sam@elsewhere.example
                Message-ID: <%s@college.example>
                """.formatted(message);
    }

    static String report(String type, String to, String report, String quoted) {
        return crlf("""
                From: MAILER-DAEMON@elsewhere.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=%s; boundary="b1"

                --b1
                Content-Type: text/plain

                It could not be delivered.
                --b1
                %s
                --b1
                %s
                --b1--
                """.formatted(to, type, report, quoted));
    }

    static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
