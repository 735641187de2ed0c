package org.withme.learner.learning.autonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.college.LearnersColleges;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

/** The learner reads what is agreed with each college, staff what is agreed with theirs. */
@ApplicationScoped
class ReadingAutonomy {

    private static final UUID LAST = new UUID(-1, -1);

    private final Access access;
    private final Sides sides;
    private final AutonomyMoves moves;
    private final AutonomyViews views;
    private final LearnersColleges colleges;
    private final Cursors cursors;
    private final Clock clock;

    ReadingAutonomy(
            Access access,
            Sides sides,
            AutonomyMoves moves,
            AutonomyViews views,
            LearnersColleges colleges,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.sides = sides;
        this.moves = moves;
        this.views = views;
        this.colleges = colleges;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    AutonomyView read(UUID learner) {
        access.require(AutonomyAccess.mayRead(learner, today()));
        String own = sides.college(learner);
        List<String> ukprns = own == null ? colleges.of(learner, today()) : List.of(own);
        return views.of(learner, ukprns, moves.standing(learner, ukprns));
    }

    @Transactional
    Page<AutonomyMoveView> list(UUID learner, String cursor, Integer size) {
        access.require(AutonomyAccess.mayRead(learner, today()));
        String filter = "autonomy-moves?learner=" + learner;
        UUID before = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(LAST);
        Limit limit = Limit.of(size);
        Page<AutonomyMove> page = cursors.page(
                filter,
                limit,
                moves.page(learner, sides.college(learner), before, limit.plusOne()),
                move -> List.of(move.id().toString()));
        return new Page<>(views.of(page.items()), page.next());
    }

    @Transactional
    AutonomyMoveView read(UUID learner, UUID id) {
        access.require(AutonomyAccess.mayRead(learner, today()));
        return views.of(moves.of(learner, id, sides.college(learner)).orElseThrow(access::absent));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
