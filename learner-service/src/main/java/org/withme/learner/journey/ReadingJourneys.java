package org.withme.learner.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.withme.learner.journey.JourneyEntries.Position;
import org.withme.learner.journey.JourneyEntries.Selection;
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
    private final Teller teller;
    private final Cursors cursors;

    ReadingJourneys(Access access, CurrentCaller callers, JourneyEntries entries, Teller teller, Cursors cursors) {
        this.access = access;
        this.callers = callers;
        this.entries = entries;
        this.teller = teller;
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
        if (!caller.is(command.learner()) && !isOwn(caller, command.college())) {
            return Page.last(List.of());
        }
        List<JourneyEntry> rows = entries.page(new Selection(
                command.learner(),
                caller.is(command.learner())
                        ? command.college()
                        : caller.ukprn().orElseThrow(),
                command.types(),
                command.isOther(),
                command.newestFirst(),
                after.orElse(null),
                limit.plusOne()));
        Page<JourneyEntry> page = cursors.page(command.filter(), limit, rows, ReadingJourneys::position);
        return new Page<>(teller.tell(command.learner(), page.items()), page.next());
    }

    /** Another college's entries are no different from none. */
    private static boolean isOwn(Caller caller, String college) {
        return college == null || caller.ukprn().filter(college::equals).isPresent();
    }

    private static List<String> position(JourneyEntry row) {
        return List.of(row.at().toString(), row.id().toString());
    }
}
