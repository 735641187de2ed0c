/**
 * Lets each event take effect once and in the order of its stream: one consumer per topic, one transaction per poll
 * (or for several, while behind), offsets committed behind it.
 *
 * <p>An event at or below the version that its stream has reached is dropped, the next one applied, a later one waits.
 * While the infrastructure is away everything is retried in place; a transaction whose events fail is repeated in halves; an event that fails by itself three times parks its
 * stream, with all that follows in it, and the others go on.
 */
package org.withme.platform.events.inbox;
