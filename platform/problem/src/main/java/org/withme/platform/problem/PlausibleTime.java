package org.withme.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day or a moment of which people who live now can speak, 1900 to 2199; not everything else can be stored, or is meant. */
final class PlausibleTime<T extends Comparable<? super T>> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.+");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Pattern form;
    private final transient JsonDeserializer<T> reader;
    private final transient T first;
    private final transient T end;

    private PlausibleTime(Class<T> type, Pattern form, JsonDeserializer<T> reader, T first, T end) {
        super(type);
        this.form = form;
        this.reader = reader;
        this.first = first;
        this.end = end;
    }

    static JsonDeserializer<Instant> moment() {
        return new PlausibleTime<>(
                Instant.class,
                MOMENT,
                InstantDeserializer.INSTANT,
                Instant.parse("1900-01-01T00:00:00Z"),
                Instant.parse("2200-01-01T00:00:00Z"));
    }

    static JsonDeserializer<LocalDate> day() {
        return new PlausibleTime<>(
                LocalDate.class,
                DAY,
                LocalDateDeserializer.INSTANCE,
                LocalDate.of(1900, 1, 1),
                LocalDate.of(2200, 1, 1));
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.DateTime;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!form.matcher(parser.getText()).matches()) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "of another form");
        }
        T read = reader.deserialize(parser, context);
        if (read != null && (read.compareTo(first) < 0 || read.compareTo(end) >= 0)) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "not of our time");
        }
        return read;
    }
}
