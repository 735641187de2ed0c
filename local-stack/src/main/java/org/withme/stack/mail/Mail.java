package org.withme.stack.mail;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail, as far as it can be read: who writes mails writes anything.
 *
 * @param id made of the source, so that it stays the same while others arrive
 * @param text its words without form, if it has any
 */
record Mail(String id, Instant received, String from, String to, String subject, Optional<String> text, String source) {

    private static final int DEEPEST = 5;

    static Mail of(StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        byte[] source = source(message);
        return new Mail(
                UUID.nameUUIDFromBytes(ByteBuffer.allocate(source.length + Long.BYTES)
                                .put(source)
                                .putLong(stored.getUid())
                                .array())
                        .toString(),
                stored.getReceivedDate().toInstant(),
                header(message, "From"),
                header(message, "To"),
                subject(message),
                plainText(message, 0),
                new String(source, StandardCharsets.UTF_8));
    }

    private static byte[] source(MimeMessage message) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return source.toByteArray();
        } catch (IOException | MessagingException e) {
            return new byte[0];
        }
    }

    private static String header(MimeMessage message, String name) {
        try {
            return Optional.ofNullable(message.getHeader(name, ", ")).orElse("");
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return Optional.ofNullable(message.getSubject()).orElse("");
        } catch (MessagingException e) {
            return "";
        }
    }

    private static Optional<String> plainText(Part part, int depth) {
        try {
            if (part.isMimeType("text/plain")) {
                return Optional.of(String.valueOf(part.getContent()));
            }
            if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
                for (int index = 0; index < parts.getCount(); index++) {
                    Optional<String> text = plainText(parts.getBodyPart(index), depth + 1);
                    if (text.isPresent()) {
                        return text;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException | MessagingException e) {
            return Optional.empty();
        }
    }
}
