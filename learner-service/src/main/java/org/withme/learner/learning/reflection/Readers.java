package org.withme.learner.learning.reflection;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.withme.learner.learning.reflection.PlacesThatCount.Days;
import org.withme.learner.people.access.Relations;
import org.withme.platform.identity.Caller;

/** Those with whom reflections may be shared. */
@Singleton
class Readers {

    private final PlacesThatCount places;

    Readers(PlacesThatCount places) {
        this.places = places;
    }

    /**
     * Who asks.
     *
     * @param roles of a team that they have
     */
    record Reader(String subject, String ukprn, List<String> roles, Days days) {}

    /** Empty for who works at no college, or has no role of a team. */
    Optional<Reader> of(Caller caller) {
        List<String> roles = Relations.TEAM_ROLES.stream().filter(caller::has).toList();
        return caller.ukprn()
                .filter(ukprn -> !roles.isEmpty())
                .map(ukprn -> new Reader(caller.subject(), ukprn, roles, places.withGrace()));
    }
}
