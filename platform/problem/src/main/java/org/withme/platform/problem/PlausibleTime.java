package org.withme.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/** A day or a moment of which people who live now can speak, 1900 to 2199; not everything else can be stored, or is meant. */
final class PlausibleTime<T extends Comparable<? super T>> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient JsonDeserializer<T> reader;
    private final transient T first;
    private final transient T end;

    private PlausibleTime(Class<T> type, JsonDeserializer<T> reader, T first, T end) {
        super(type);
        this.reader = reader;
        this.first = first;
        this.end = end;
    }

    static JsonDeserializer<Instant> moment() {
        return new PlausibleTime<>(
                Instant.class,
                InstantDeserializer.INSTANT,
                Instant.parse("1900-01-01T00:00:00Z"),
                Instant.parse("2200-01-01T00:00:00Z"));
    }

    static JsonDeserializer<LocalDate> day() {
        return new PlausibleTime<>(
                LocalDate.class, LocalDateDeserializer.INSTANCE, LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        T read = reader.deserialize(parser, context);
        if (read != null && (read.compareTo(first) < 0 || read.compareTo(end) >= 0)) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "not of our time");
        }
        return read;
    }
}
