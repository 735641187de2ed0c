package org.withme.learner.learning.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.learning.tutorial.TutorialDates.Dated;
import org.withme.learner.learning.tutorial.TutorialDates.Standing;

/**
 * What is together in one calendar: the tutorials of a sitting at one time are one entry for whoever holds them.
 *
 * @param id by which calendar programs know it again, also at another time
 */
record CalendarEntry(UUID id, Dated first, Standing standing, int sequence, Instant changedAt) {

    /** Each by itself. */
    static Stream<CalendarEntry> ofLearner(List<Dated> dates) {
        return dates.stream()
                .map(date -> new CalendarEntry(date.id(), date, date.standing(), date.sequence(), date.changedAt()));
    }

    /** One for those who meet when their sitting does, and one for each other time. */
    static Stream<CalendarEntry> ofStaff(String subject, List<Dated> dates) {
        return together(dates, Dated::sittingId).values().stream()
                .flatMap(sitting -> ofSitting(subject, sitting))
                .sorted(Comparator.comparing(entry -> entry.first().startsAt()));
    }

    private static Stream<CalendarEntry> ofSitting(String subject, List<Dated> sitting) {
        Map<Instant, List<Dated>> times = together(sitting, Dated::startsAt);
        Instant main = sitting.stream()
                .min(Comparator.comparing((Dated date) -> !date.startsAt().equals(date.sittingStartsAt()))
                        .thenComparing(date -> date.standing() == Standing.OFF)
                        .thenComparing(Dated::startsAt, Comparator.reverseOrder()))
                .orElseThrow()
                .startsAt();
        return times.entrySet().stream()
                .map(time -> time.getKey().equals(main)
                        ? one(idOf(sitting.get(0).sittingId(), subject), time.getValue())
                        : one(firstOf(time.getValue()).id(), time.getValue()));
    }

    private static CalendarEntry one(UUID id, List<Dated> dates) {
        return new CalendarEntry(
                id,
                firstOf(dates),
                dates.stream()
                        .map(Dated::standing)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                firstOf(dates).sittingSequence(),
                dates.stream()
                        .map(Dated::changedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static Dated firstOf(List<Dated> dates) {
        return dates.stream().min(Comparator.comparing(Dated::id)).orElseThrow();
    }

    private static UUID idOf(UUID sitting, String subject) {
        return UUID.nameUUIDFromBytes((sitting + " " + subject).getBytes(StandardCharsets.UTF_8));
    }

    private static <K> Map<K, List<Dated>> together(List<Dated> dates, Function<Dated, K> key) {
        return dates.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
