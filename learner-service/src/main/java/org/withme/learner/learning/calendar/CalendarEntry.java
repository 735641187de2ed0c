package org.withme.learner.learning.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.learning.tutorial.TutorialDates.Dated;
import org.withme.learner.learning.tutorial.TutorialDates.Standing;

/**
 * What is together in one calendar: the tutorials of a sitting at one time are one entry for whoever holds them.
 *
 * @param first by whose id calendar programs know it again, also at another time
 */
record CalendarEntry(Dated first, Standing standing, int sequence, Instant changedAt) {

    private record Together(UUID sitting, Instant startsAt) {}

    /** In their order. */
    static List<CalendarEntry> of(List<Dated> dates) {
        Map<Together, List<Dated>> together = dates.stream()
                .collect(Collectors.groupingBy(
                        date -> new Together(date.sittingId(), date.startsAt()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return together.values().stream().map(CalendarEntry::one).toList();
    }

    private static CalendarEntry one(List<Dated> dates) {
        return new CalendarEntry(
                dates.stream().min(Comparator.comparing(Dated::id)).orElseThrow(),
                dates.stream()
                        .map(Dated::standing)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                dates.stream().mapToInt(Dated::sequence).max().orElseThrow(),
                dates.stream()
                        .map(Dated::changedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
