package org.withme.learner.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.withme.learner.journey.JourneyPlaces.Placed;

/** What is new for whoever follows their journey. */
@ApplicationScoped
class NumberingEntries {

    private static final int AT_ONCE = 100;

    private final JourneyPlaces places;
    private final Teller teller;

    NumberingEntries(JourneyPlaces places, Teller teller) {
        this.places = places;
        this.teller = teller;
    }

    @Transactional
    Set<Integer> withNews(List<Follower> followers) {
        return places.withNews(followers);
    }

    /** What comes after that place; if the journey does not reach it, that alone: the next look tells all of it. */
    @Transactional
    List<Told> after(UUID learner, long position) {
        List<Placed> placed = places.after(learner, position, AT_ONCE);
        if (placed.isEmpty() && position > places.end(learner)) {
            return List.of(Told.RESET);
        }
        Iterator<JourneyView> views = teller.tell(
                        learner, true, placed.stream().map(Placed::entry).toList())
                .iterator();
        return placed.stream()
                .map(one -> new Told(one.position(), views.next()))
                .toList();
    }
}
