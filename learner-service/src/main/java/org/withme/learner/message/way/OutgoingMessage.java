package org.withme.learner.message.way;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that says only that something waits (L35).
 *
 * @param id of the message; the carrier's reference, and the local part of its Message-ID
 * @param to e-mail address, or telephone number as E.164
 * @param unsubscribe where one unsubscribes without signing in (RFC 8058: POST; GET shows a page); null where a link makes no sense
 * @param signIn where to look
 */
public record OutgoingMessage(
        UUID id, WayKind kind, String to, @Nullable URI unsubscribe, URI signIn) {}
