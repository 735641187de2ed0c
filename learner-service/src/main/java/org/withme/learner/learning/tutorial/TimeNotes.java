package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds what is worth knowing of the times of tutorials, without forbidding anything. */
@Singleton
class TimeNotes {

    private static final String AT_THAT_TIME = """
            select t.id from tutorial t
            where t.id = any(:tutorials) and t.state in ('INVITED', 'AGREED') and exists (
                select from tutorial o
                where o.id <> t.id and o.state in ('INVITED', 'AGREED') and o.starts_at < t.ends_at and o.ends_at > t.starts_at
                  and (%s))
            """;

    private static final String OF_THE_LEARNER = AT_THAT_TIME.formatted("o.learner_id = t.learner_id");

    /** What a learner does at another college is not said. */
    private static final String OF_EITHER = AT_THAT_TIME.formatted(
            "o.learner_id = t.learner_id and o.ukprn = t.ukprn or o.held_by = t.held_by and o.sitting_id <> t.sitting_id");

    private final Jdbi database;
    private final CollegeClock clock;

    TimeNotes(Jdbi database, CollegeClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Which of these are at the time of another one, as one of the sides may know. */
    Set<UUID> overlapping(Collection<UUID> tutorials, Side reader) {
        return database.withHandle(handle -> handle.createQuery(reader == Side.LEARNER ? OF_THE_LEARNER : OF_EITHER)
                .bindArray("tutorials", UUID.class, tutorials)
                .mapTo(UUID.class)
                .set());
    }

    List<TimeNote> of(TutorialView.Core tutorial, boolean overlaps) {
        List<TimeNote> notes = new ArrayList<>();
        if (overlaps) {
            notes.add(TimeNote.OVERLAPS);
        }
        if (!clock.dayOf(tutorial.startsAt())
                .equals(clock.dayOf(tutorial.endsAt().minusNanos(1)))) {
            notes.add(TimeNote.OVER_MIDNIGHT);
        }
        return notes;
    }
}
