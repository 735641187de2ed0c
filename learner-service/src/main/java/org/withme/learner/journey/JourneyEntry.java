package org.withme.learner.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * An event as the projection keeps it. {@code ukprn}, {@code actor} and {@code capacity} are null where there is none.
 *
 * @param events how many events are told as this one: 1 unless several belong together
 * @param things of how many different criteria or enrolments these are
 */
record JourneyEntry(
        UUID id,
        Instant at,
        String type,
        String source,
        String ukprn,
        JsonNode data,
        String actor,
        String capacity,
        int events,
        int things) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    boolean isMany() {
        return events > 1;
    }

    boolean has(String field) {
        return data.hasNonNull(field);
    }

    /** The field's text, empty if it is absent: an old event stays readable. */
    String text(String field) {
        return data.path(field).asText("");
    }

    /** The field's number; null if it is absent. */
    Integer number(String field) {
        return data.path(field).canConvertToInt()
                ? Integer.valueOf(data.path(field).asInt())
                : null;
    }

    /** "6 July 2026". */
    String day(String field) {
        return has(field) ? DAY.format(LocalDate.parse(text(field))) : "an unknown day";
    }

    List<String> texts(String field) {
        return StreamSupport.stream(data.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    List<String> capacities() {
        return capacity == null ? List.of() : Arrays.asList(capacity.split(","));
    }
}
