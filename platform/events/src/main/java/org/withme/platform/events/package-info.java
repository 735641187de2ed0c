/**
 * Events between services: an outbox that is written in the transaction of the change, a relay that carries it to
 * Kafka, and an inbox that lets each event take effect once and in the order of its stream.
 *
 * <p>A use case appends {@link org.withme.platform.events.DomainEvent}s to the
 * {@link org.withme.platform.events.Outbox}; whoever reacts is an {@link org.withme.platform.events.EventHandler}.
 * Everything else in this jar runs by itself.
 */
package org.withme.platform.events;
