package org.withme.iag.ambition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.iag.ambition.Ambitions.Place;
import org.withme.platform.access.Access;
import org.withme.platform.access.Policy;
import org.withme.platform.grants.NamedLearners;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.CurrentCaller;

@ApplicationScoped
class ReadingAmbitions {

    private static final String NAMED = "/query/learnerId";

    private final Access access;
    private final CurrentCaller callers;
    private final NamedLearners learners;
    private final Ambitions ambitions;
    private final WithheldAmbitions withheld;
    private final Cursors cursors;
    private final Clock clock;

    ReadingAmbitions(
            Access access,
            CurrentCaller callers,
            NamedLearners learners,
            Ambitions ambitions,
            WithheldAmbitions withheld,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.learners = learners;
        this.ambitions = ambitions;
        this.withheld = withheld;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<AmbitionView> list(UUID asked, boolean withLetGo, String cursor, Integer size) {
        UUID learner =
                access.require(AmbitionAccess.mayRead(learners.namedOrSelf(asked, NAMED), today(), withheld::stands));
        String filter = "first-ambitions?learner=" + learner + "&letGo=" + withLetGo;
        Optional<Place> after = cursors.position(filter, cursor)
                .map(keys -> new Place(Boolean.parseBoolean(keys.get(0)), UUID.fromString(keys.get(1))));
        Limit limit = Limit.of(size);
        List<AmbitionView> rows =
                ambitions.page(learner, without(learner, withLetGo), after.orElse(null), limit.plusOne()).stream()
                        .map(Ambition::view)
                        .toList();
        return cursors.page(
                filter,
                limit,
                rows,
                row -> List.of(String.valueOf(row.first()), row.id().toString()));
    }

    @Transactional
    AmbitionView read(UUID id) {
        access.require(mayRead(id));
        return ambitions.findById(id).view();
    }

    @Transactional
    Page<AmbitionRevisionView> revisions(UUID id, String cursor, Integer size) {
        access.require(mayRead(id));
        String filter = "ambition-revisions?ambition=" + id;
        int before = cursors.position(filter, cursor)
                .map(keys -> Integer.parseInt(keys.get(0)))
                .orElse(Integer.MAX_VALUE);
        Limit limit = Limit.of(size);
        List<AmbitionRevisionView> rows = ambitions.revisions(id, before, limit.plusOne()).stream()
                .map(AmbitionRevision::view)
                .toList();
        return cursors.page(filter, limit, rows, row -> List.of(Integer.toString(row.revision())));
    }

    private Policy mayRead(UUID id) {
        UUID learner = ambitions.learnerOf(id).orElseThrow(access::absent);
        return ambitions.isStruckOut(id)
                ? AmbitionAccess.mayReadStruckOut(learner)
                : AmbitionAccess.mayRead(learner, today(), withheld::stands);
    }

    private Set<State> without(UUID learner, boolean withLetGo) {
        if (!withLetGo) {
            return State.OVER;
        }
        return callers.get().is(learner) ? Set.of() : Set.of(State.STRUCK_OUT);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
