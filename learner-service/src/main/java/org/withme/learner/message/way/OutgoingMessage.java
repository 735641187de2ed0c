package org.withme.learner.message.way;

import java.net.URI;
import java.util.UUID;

/**
 * A message that says only that something waits, or asks whether messages may come to where it went (L35).
 *
 * @param id of the message; the carrier's reference, and the local part of its Message-ID
 * @param to e-mail address, or telephone number as E.164
 * @param link where to look, or to confirm the address
 * @param unsubscribe where one unsubscribes without signing in (RFC 8058: POST; GET shows a page)
 */
public record OutgoingMessage(UUID id, WayKind kind, Purpose purpose, String to, URI link, URI unsubscribe) {}
