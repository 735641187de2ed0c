package org.withme.learner.message.way;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a failed conversation with a mail server means. A refusal closes the way to an address for good, so it counts as one only
 * if the server says for good (5xx) and may mean this address: what it has against us, our sender or our words is tried again, and
 * so is a mailbox that is full.
 */
final class Verdict {

    static final String REFUSED = "address-refused";
    static final String NOT_US = "server-refused-us";
    static final String LATER = "server-said-later";
    static final String AWAY = "server-away";

    /** The enhanced status of RFC 3463 behind the code, such as 5.1.1. */
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]\\d\\.(\\d{1,3})\\.(\\d{1,3})");

    private static final int ADDRESS = 1;
    private static final int MAILBOX = 2;
    private static final int MAILBOX_FULL = 2;
    private static final int OUR_ADDRESS_SYNTAX = 7;
    private static final int OUR_ADDRESS_DOMAIN = 8;

    private Verdict() {}

    static Handover of(Stage stage, MessagingException failed) {
        Reply reply = reply(failed);
        if (reply.code() >= 500 && stage != Stage.GREETING) {
            return refused(reply.text());
        }
        if (reply.code() < 400 && stage == Stage.SENT) {
            return new Handover.Unknown();
        }
        if (reply.code() >= 500) {
            return new Handover.NotNow(NOT_US);
        }
        return new Handover.NotNow(reply.code() >= 400 ? LATER : AWAY);
    }

    /** Whether the connection was no good before anything was said on it: one that was kept open may have been closed there. */
    static boolean connectionWasClosed(Stage stage, MessagingException failed) {
        int code = reply(failed).code();
        return stage == Stage.GREETING && (code < 400 || code == 421);
    }

    private static Handover refused(String text) {
        Matcher enhanced = ENHANCED.matcher(text);
        if (!enhanced.find()) {
            return new Handover.Refused(REFUSED);
        }
        int detail = Integer.parseInt(enhanced.group(2));
        return switch (Integer.parseInt(enhanced.group(1))) {
            case ADDRESS ->
                detail == OUR_ADDRESS_SYNTAX || detail == OUR_ADDRESS_DOMAIN
                        ? new Handover.NotNow(NOT_US)
                        : new Handover.Refused(REFUSED);
            case MAILBOX -> detail == MAILBOX_FULL ? new Handover.NotNow(LATER) : new Handover.Refused(REFUSED);
            default -> new Handover.NotNow(NOT_US);
        };
    }

    private static Reply reply(MessagingException failed) {
        for (Exception cause = failed; cause != null; ) {
            if (cause instanceof SMTPAddressFailedException address) {
                return new Reply(address.getReturnCode(), text(address));
            }
            if (cause instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return new Reply(send.getReturnCode(), text(send));
            }
            cause = cause instanceof MessagingException wrapped ? wrapped.getNextException() : null;
        }
        return new Reply(-1, "");
    }

    private static String text(MessagingException failed) {
        return failed.getMessage() == null ? "" : failed.getMessage();
    }

    private record Reply(int code, String text) {}
}
