package org.withme.learner.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.withme.learner.access.Aspects;
import org.withme.learner.duplicates.HeldView.State;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

/** Whom a college's returns hold, and what is across colleges for the platform operator. */
@ApplicationScoped
class ReadingHeld {

    private static final Duplicates.Position LATEST =
            new Duplicates.Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final DuplicatesAccess access;
    private final Access reads;
    private final HeldLearners held;
    private final Cursors cursors;

    ReadingHeld(DuplicatesAccess access, Access reads, HeldLearners held, Cursors cursors) {
        this.access = access;
        this.reads = reads;
        this.held = held;
        this.cursors = cursors;
    }

    @Transactional
    Page<HeldView> list(String asked, String cursor, Integer most) {
        Scope scope = access.requireScope();
        State state = state(asked);
        Limit limit = Limit.of(most);
        String filter = "held-learners?state=" + state + (scope.isAcross() ? "" : "&ukprn=" + scope.ukprn());
        Duplicates.Position after = cursors.position(filter, cursor)
                .map(keys -> new Duplicates.Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))))
                .orElse(LATEST);
        Page<HeldView> page = cursors.page(
                filter,
                limit,
                held.page(scope, state, after, limit.plusOne()),
                row -> List.of(row.raisedAt().toString(), row.id().toString()));
        reads.recordRead(
                page.items().stream()
                        .flatMap(row -> row.knownLearner().stream())
                        .toList(),
                Aspects.PROFILE);
        return page;
    }

    @Transactional
    HeldView read(UUID id) {
        Scope scope = access.requireScope();
        HeldView view = held.find(scope, id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        reads.recordRead(view.knownLearner().stream().toList(), Aspects.PROFILE);
        return view;
    }

    private static State state(String asked) {
        if (asked == null) {
            return State.OPEN;
        }
        new Violations()
                .addIf(
                        Arrays.stream(State.values())
                                .noneMatch(state -> state.name().equals(asked)),
                        "/query/state",
                        "state",
                        "It is not a state of a held learner.",
                        "Use one of " + Arrays.toString(State.values()) + ".")
                .orThrow();
        return State.valueOf(asked);
    }
}
