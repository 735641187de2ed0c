package org.withme.platform.events;

import java.util.UUID;

/**
 * Something that happened, as a record: its components are the JSON payload, except {@code type}, {@code stream},
 * {@code streamKind} and {@code lane}, which travel beside it. Codes, ids and dates only: never names, contact details or free text.
 */
public interface DomainEvent {

    /** What happened and in which version of its contract, for example {@code learner.withdrew.v1}. */
    String type();

    /** Whose order it belongs to: the learner's id, else the id of the aggregate. It is the key in Kafka. */
    UUID stream();

    /** What the stream's id is the id of: a learner, unless the event belongs to nobody's record. */
    default String streamKind() {
        return "learner";
    }

    /** Which outbox lane, and with it which topic, carries it; {@code main} unless it must not wait behind others. */
    default String lane() {
        return "main";
    }
}
