package org.withme.learner.message.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;

/** A {@code message/delivery-status} (RFC 3464): what became of the e-mail at each of its recipients; ours have one. */
enum DeliveryStatus {
    DELIVERED,
    DELAYED,
    FAILED_FOR_NOW,
    FAILED_FOR_GOOD;

    private static final int MOST_RECIPIENTS = 20;
    private static final String MAILBOX_FULL = "5.2.2";

    /** The worst of all; empty if it speaks of no recipient. */
    static Optional<DeliveryStatus> of(byte[] report) throws MessagingException {
        ByteArrayInputStream blocks = new ByteArrayInputStream(report);
        Optional<DeliveryStatus> worst = Optional.empty();
        for (int block = 0; block <= MOST_RECIPIENTS && blocks.available() > 0; block++) {
            Optional<DeliveryStatus> one = of(new InternetHeaders(blocks));
            if (one.isPresent() && (worst.isEmpty() || one.get().compareTo(worst.get()) > 0)) {
                worst = one;
            }
        }
        return worst;
    }

    private static Optional<DeliveryStatus> of(InternetHeaders block) {
        return switch (word(block, "Action")) {
            case "failed" -> Optional.of(isForNow(word(block, "Status")) ? FAILED_FOR_NOW : FAILED_FOR_GOOD);
            case "delayed" -> Optional.of(DELAYED);
            case "delivered", "relayed", "expanded" -> Optional.of(DELIVERED);
            default -> Optional.empty();
        };
    }

    /** Somebody waited too long, or the mailbox is full: the address is as good as before. */
    private static boolean isForNow(String status) {
        return status.startsWith("4.") || status.startsWith(MAILBOX_FULL);
    }

    private static String word(InternetHeaders block, String name) {
        String value = block.getHeader(name, null);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
