package org.withme.platform.events.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.withme.platform.events.kafka.Envelope;

/** One event as the outbox holds it. */
record OutboxRow(
        long seq,
        UUID id,
        String topic,
        UUID stream,
        String streamKind,
        String type,
        long version,
        String payload,
        Instant occurredAt,
        String actor,
        String capacity,
        String effort,
        String traceparent) {

    ProducerRecord<byte[], byte[]> message(String source) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, null, occurredAt.toEpochMilli(), utf8(stream.toString()), utf8(payload));
        Headers headers = message.headers();
        headers.add(Envelope.SPEC_VERSION, utf8("1.0"));
        headers.add(Envelope.ID, utf8(id.toString()));
        headers.add(Envelope.SOURCE, utf8(source));
        headers.add(Envelope.TYPE, utf8(type));
        headers.add(Envelope.TIME, utf8(occurredAt.toString()));
        headers.add(Envelope.SUBJECT, utf8(stream.toString()));
        headers.add(Envelope.STREAM_KIND, utf8(streamKind));
        headers.add(Envelope.STREAM_VERSION, utf8(Long.toString(version)));
        headers.add(Envelope.CONTENT_TYPE, utf8("application/json"));
        addIfKnown(headers, Envelope.ACTOR, actor);
        addIfKnown(headers, Envelope.CAPACITY, capacity);
        addIfKnown(headers, Envelope.EFFORT, effort);
        addIfKnown(headers, Envelope.TRACE_PARENT, traceparent);
        return message;
    }

    private static void addIfKnown(Headers headers, String name, String value) {
        if (value != null) {
            headers.add(name, utf8(value));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
