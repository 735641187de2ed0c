/**
 * Carries the outbox to Kafka, in the order of each stream and at least once: one loop per lane, and across the
 * instances of a service one leader per lane, elected by an advisory lock on a connection of its own.
 */
package org.withme.platform.events.relay;
