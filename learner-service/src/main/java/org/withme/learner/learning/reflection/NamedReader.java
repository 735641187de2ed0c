package org.withme.learner.learning.reflection;

import java.time.LocalDate;
import java.util.Optional;
import org.withme.learner.learning.reflection.Shares.Reader;
import org.withme.learner.people.access.Relations;
import org.withme.platform.identity.Caller;

/** Somebody of a college as one with whom reflections may be shared. */
final class NamedReader {

    private NamedReader() {}

    /** Empty for who works at no college. */
    static Optional<Reader> of(Caller caller, LocalDate today) {
        return caller.ukprn()
                .map(ukprn -> new Reader(
                        caller.subject(),
                        ukprn,
                        Relations.TEAM_ROLES.stream().filter(caller::has).toList(),
                        today));
    }
}
