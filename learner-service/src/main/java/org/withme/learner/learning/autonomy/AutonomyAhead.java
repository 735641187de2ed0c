package org.withme.learner.learning.autonomy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.ahead.Ahead;
import org.withme.learner.people.ahead.AheadThing;
import org.withme.learner.people.college.LearnersColleges;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;

/** The days on which it is talked about again what a learner decides alone. */
@Singleton
class AutonomyAhead implements Ahead {

    private final Access access;
    private final AutonomyMoves moves;
    private final LearnersColleges colleges;

    AutonomyAhead(Access access, AutonomyMoves moves, LearnersColleges colleges) {
        this.access = access;
        this.moves = moves;
        this.colleges = colleges;
    }

    @Override
    public List<AheadThing> aheadOf(UUID learner, Caller reader, LocalDate today) {
        return access.permits(AutonomyAccess.mayRead(learner, today))
                ? moves.toReview(learner, colleges.of(learner, today), today).stream()
                        .map(move -> new AheadThing(
                                move.ukprn(),
                                move.reviewOn(),
                                null,
                                reader.isLearner(learner)
                                        ? "You talk again about who decides what."
                                        : "You talk with the learner again about who decides what.",
                                "/v1/learners/" + learner + "/autonomy"))
                        .toList()
                : List.of();
    }
}
