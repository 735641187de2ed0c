package org.withme.learner.people.group;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.access.ActingCollege;
import org.withme.platform.events.DomainEvent;

/** Whoever keeps the places on the team that a group gives: exactly those of its staff beside its learners, while both are in it (L31). */
public interface GroupPlaces {

    /**
     * Brings the places of these groups up to date, in the running transaction.
     *
     * @return what is to be told of it, with what else happens to the same learners
     */
    List<DomainEvent> follow(Collection<UUID> groups, ActingCollege by, Instant now);
}
