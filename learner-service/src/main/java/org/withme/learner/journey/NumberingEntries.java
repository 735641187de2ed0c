package org.withme.learner.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.withme.learner.journey.JourneyPositions.Placed;

/** What is new for whoever follows their journey. */
@ApplicationScoped
class NumberingEntries {

    private static final int AT_ONCE = 100;

    private final JourneyPositions positions;
    private final EntryRenderer renderer;

    NumberingEntries(JourneyPositions positions, EntryRenderer renderer) {
        this.positions = positions;
        this.renderer = renderer;
    }

    @Transactional
    Set<Integer> withNews(List<Follower> followers) {
        return positions.withNews(followers);
    }

    /** What comes after that place; if the journey does not reach it, that alone: the next look tells all of it. */
    @Transactional
    List<NumberedEntry> after(UUID learner, long position) {
        List<Placed> placed = positions.after(learner, position, AT_ONCE);
        if (placed.isEmpty() && position > positions.end(learner)) {
            return List.of(NumberedEntry.RESET);
        }
        Iterator<JourneyView> views = renderer.tell(
                        learner, true, placed.stream().map(Placed::entry).toList())
                .iterator();
        return placed.stream()
                .map(one -> NumberedEntry.of(one.position(), views.next()))
                .toList();
    }
}
