package org.withme.learner.message.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Understands an e-mail that came to the address for returns. Whoever likes writes there, so only a report says something, only its
 * own parts are looked at (nothing nested), and what is none is left to a person, unless a machine wrote it.
 */
final class ReturnedEmail {

    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final int MOST_PARTS = 10;
    private static final String[] RECIPIENTS = {"Delivered-To", "X-Original-To", "Envelope-To", "To"};

    /** What a complaint can be (RFC 5965) that asks us to stop. */
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "opt-out", "opt-out-list", "other");

    private final MimeMessage email;
    private @Nullable DeliveryStatus status;
    private @Nullable String feedback;
    private @Nullable UUID quoted;

    private ReturnedEmail(MimeMessage email) {
        this.email = email;
    }

    /** @throws MessagingException or any RuntimeException if it cannot be read */
    static MailReport read(byte[] source) throws MessagingException, IOException {
        ReturnedEmail returned = new ReturnedEmail(new MimeMessage(NO_SERVER, new ByteArrayInputStream(source)));
        returned.lookAtParts();
        return returned.report();
    }

    private void lookAtParts() throws MessagingException, IOException {
        if (!email.isMimeType("multipart/report") || !(email.getContent() instanceof Multipart parts)) {
            return;
        }
        for (int index = 0; index < Math.min(parts.getCount(), MOST_PARTS); index++) {
            lookAt(parts.getBodyPart(index));
        }
    }

    private void lookAt(BodyPart part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status")) {
            status = DeliveryStatus.of(part.getInputStream().readAllBytes()).orElse(null);
        } else if (part.isMimeType("message/feedback-report")) {
            String type = new InternetHeaders(part.getInputStream()).getHeader("Feedback-Type", null);
            feedback = type == null ? null : type.strip().toLowerCase(Locale.ROOT);
        } else if (isOurEmail(part)) {
            String id = new InternetHeaders(part.getInputStream()).getHeader("Message-ID", null);
            quoted = id == null ? null : OurMessage.in(id).orElse(null);
        }
    }

    private static boolean isOurEmail(Part part) throws MessagingException {
        return part.isMimeType("message/rfc822")
                || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers");
    }

    private MailReport report() {
        UUID message = quoted == null ? addressed() : quoted;
        if (message != null && feedback != null && COMPLAINTS.contains(feedback)) {
            return new MailReport.Complained(message);
        }
        if (message != null && status != null) {
            return of(message, status);
        }
        return feedback != null || isAnswerOfAMachine() ? new MailReport.Nothing() : new MailReport.NotUnderstood();
    }

    private static MailReport of(UUID message, DeliveryStatus status) {
        return switch (status) {
            case FAILED_FOR_GOOD -> new MailReport.Returned(message, true);
            case FAILED_FOR_NOW, DELAYED -> new MailReport.Returned(message, false);
            case DELIVERED -> new MailReport.Delivered(message);
        };
    }

    /** By the address to which it was returned, where that has the id in it. */
    private @Nullable UUID addressed() {
        for (String name : RECIPIENTS) {
            Optional<UUID> id = header(name).flatMap(OurMessage::in);
            if (id.isPresent()) {
                return id.get();
            }
        }
        return null;
    }

    private boolean isAnswerOfAMachine() {
        return header("Auto-Submitted")
                .filter(value -> value.strip().toLowerCase(Locale.ROOT).startsWith("auto-replied"))
                .isPresent();
    }

    private Optional<String> header(String name) {
        try {
            return Optional.ofNullable(email.getHeader(name, ","));
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }
}
