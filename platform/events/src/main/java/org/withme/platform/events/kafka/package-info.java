/** Our Kafka clients: their settings, which a check at start-up holds to what the outbox and the inbox rely on. */
package org.withme.platform.events.kafka;
