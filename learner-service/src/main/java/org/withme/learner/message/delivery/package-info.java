/**
 * Telling people outside of the product that something waits (L35, L36, ADR 46): who is due is found by an index, what waits is what
 * their inbox shows, and each item is told once by each way. A message is queued with what it tells of, without address or content;
 * both are found when it is handed over, after it was asked once more whether it may leave, and not while nothing is heard of who asked not to be contacted. It is handed over at most once: what was
 * claimed and not answered is uncertain, never sent again. What was queued leaves, or ends in a state that its recipient sees. Every
 * message has a link by which its way is closed without signing in (RFC 8058), and an own address is confirmed by such a link too.
 * Publishes nothing.
 */
package org.withme.learner.message.delivery;
