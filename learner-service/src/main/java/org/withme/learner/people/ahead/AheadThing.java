package org.withme.learner.people.ahead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to come.
 *
 * @param ukprn the college whose matter it is; null for nobody's
 * @param at the moment, where there is one
 * @param what in a sentence, to the reader
 * @param link where to read on
 */
public record AheadThing(
        @Nullable String ukprn, LocalDate on, @Nullable Instant at, String what, String link) {

    /** The next first; of a day, what has a time before what has none. */
    public static final Comparator<AheadThing> NEXT_FIRST = Comparator.comparing(AheadThing::on)
            .thenComparing(AheadThing::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(AheadThing::what);
}
