package org.withme.learner.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.journey.Selection.Position;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

@ApplicationScoped
class ReadingJourneys {

    private final Access access;
    private final CurrentCaller callers;
    private final JourneyEntries entries;
    private final EntryRenderer renderer;
    private final Cursors cursors;

    ReadingJourneys(
            Access access, CurrentCaller callers, JourneyEntries entries, EntryRenderer renderer, Cursors cursors) {
        this.access = access;
        this.callers = callers;
        this.entries = entries;
        this.renderer = renderer;
        this.cursors = cursors;
    }

    @Transactional
    Page<JourneyView> read(ReadJourney command) {
        access.require(JourneyAccess.mayRead(command.learner()));
        Optional<Position> after =
                cursors.position(command.filter(), command.cursor()).map(Position::of);
        command.check().orThrow();
        Limit limit = Limit.of(command.limit());
        Caller caller = callers.get();
        boolean own = caller.isLearner(command.learner());
        if (!own && !isOwn(caller, command.college())) {
            return Page.last(List.of());
        }
        List<JourneyEntry> rows = entries.page(new Selection(
                command.learner(),
                own ? command.college() : caller.ukprn().orElseThrow(),
                own ? command.types() : command.typesFor(readersWithin(command.learner())),
                own && command.isOther(),
                command.period(),
                command.learningStage(),
                command.one(),
                command.newestFirst(),
                after.orElse(null),
                limit.plusOne()));
        Page<JourneyEntry> page = cursors.page(command.filter(), limit, rows, ReadingJourneys::position);
        return new Page<>(renderer.tell(command.learner(), own, page.items()), page.next());
    }

    /** All those among whom the caller is. */
    private Set<Readers> readersWithin(UUID learner) {
        return Arrays.stream(Readers.values())
                .filter(readers -> access.permits(readers.policy(learner)))
                .collect(Collectors.toSet());
    }

    /** Another college's entries are no different from none. */
    private static boolean isOwn(Caller caller, String college) {
        return college == null || caller.ukprn().filter(college::equals).isPresent();
    }

    private static List<String> position(JourneyEntry row) {
        return List.of(row.at().toString(), row.id().toString());
    }
}
