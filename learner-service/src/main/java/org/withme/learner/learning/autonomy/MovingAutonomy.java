package org.withme.learner.learning.autonomy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.withme.learner.learning.autonomy.Sides.Side;
import org.withme.learner.people.college.LearnersColleges;
import org.withme.learner.people.person.People;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** One side proposes a step and the other answers: no stage moves by one side alone (L4). */
@ApplicationScoped
@Effort("autonomy")
class MovingAutonomy {

    private final Access access;
    private final CurrentCaller callers;
    private final AutonomyMoves moves;
    private final Stages stages;
    private final Sides sides;
    private final AutonomyViews views;
    private final LearnersColleges colleges;
    private final People people;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    MovingAutonomy(
            Access access,
            CurrentCaller callers,
            AutonomyMoves moves,
            Stages stages,
            Sides sides,
            AutonomyViews views,
            LearnersColleges colleges,
            People people,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.moves = moves;
        this.stages = stages;
        this.sides = sides;
        this.views = views;
        this.colleges = colleges;
        this.people = people;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AutonomyMoveView propose(UUID learner, ProposeMove command) {
        access.require(AutonomyAccess.mayMove(learner, today()));
        UUID kept = idempotency.idOnceFor(learner, () -> {
            AutonomyRules.check(command, today()).orThrow();
            String ukprn = collegeFor(learner, command);
            Stage from = stages.of(learner, ukprn, command.area());
            Stage to = command.to() == null ? from.next() : command.to();
            AutonomyRules.checkStep(command, from, to).orThrow();
            if (moves.isWaiting(learner, ukprn, command.area())) {
                throw Problem.of(AutonomyProblem.ONE_WAITS);
            }
            people.seen(callers.get());
            AutonomyMove move = AutonomyMove.proposed(
                    UuidCreator.getTimeOrderedEpoch(),
                    learner,
                    ukprn,
                    from,
                    to,
                    command,
                    sides.of(learner),
                    clock.instant());
            moves.add(move);
            tell(move, move.proposedEvent());
            return move.id();
        });
        return views.of(moves.of(learner, kept, sides.college(learner)).orElseThrow(access::absent));
    }

    @Transactional
    AutonomyMoveView agree(UUID learner, UUID id, AnswerMove command) {
        access.require(AutonomyAccess.mayMove(learner, today()));
        return answer(learner, id, command, MoveState.AGREED, AutonomyMove::movedEvent);
    }

    @Transactional
    AutonomyMoveView decline(UUID learner, UUID id, AnswerMove command) {
        access.require(AutonomyAccess.mayMove(learner, today()));
        return answer(learner, id, command, MoveState.DECLINED, AutonomyMove::declinedEvent);
    }

    /** By the side that proposed it, whoever of it did. */
    @Transactional
    AutonomyMoveView withdraw(UUID learner, UUID id) {
        access.require(AutonomyAccess.mayMove(learner, today()));
        AutonomyMove move = locked(learner, id);
        Side side = sides.of(learner);
        if (!move.was(MoveState.WITHDRAWN, side)) {
            requireOpen(move);
            if (move.isTheLearners() != side.isTheLearner()) {
                throw Problem.of(AutonomyProblem.NOT_YOUR_SIDES);
            }
            move.answer(MoveState.WITHDRAWN, side, null, clock.instant());
            tell(move, move.withdrawnEvent());
        }
        return views.of(move);
    }

    /** It was talked about on the day that was set, and stays as it is. */
    @Transactional
    AutonomyMoveView review(UUID learner, UUID id, ReviewMove command) {
        access.require(AutonomyAccess.mayReview(learner, today()));
        AutonomyMove move = locked(learner, id);
        AutonomyRules.check(command, today()).orThrow();
        if (move.reviewOn() == null || !holdsToday(move)) {
            throw Problem.of(AutonomyProblem.NOTHING_TO_REVIEW);
        }
        people.seen(callers.get());
        move.review(command.nextOn());
        tell(move, move.reviewedEvent());
        return views.of(move);
    }

    /** The same answer by the same person changes nothing. */
    private AutonomyMoveView answer(
            UUID learner, UUID id, AnswerMove command, MoveState answer, Function<AutonomyMove, DomainEvent> event) {
        AutonomyMove move = locked(learner, id);
        Side side = sides.of(learner);
        if (!move.was(answer, side)) {
            requireOpen(move);
            if (move.isTheLearners() == side.isTheLearner()) {
                throw Problem.of(AutonomyProblem.OTHER_SIDE);
            }
            AutonomyRules.check(command, answer == MoveState.DECLINED || move.isBack())
                    .orThrow();
            if (answer == MoveState.AGREED && stages.of(learner, move.ukprn(), move.area()) != move.from()) {
                throw Problem.of(AutonomyProblem.OVERTAKEN);
            }
            if (answer == MoveState.AGREED && move.isBack() && !move.reviewOn().isAfter(today())) {
                throw Problem.of(AutonomyProblem.DAY_IS_OVER);
            }
            people.seen(callers.get());
            move.answer(answer, side, command.reply(), clock.instant());
            tell(move, event.apply(move));
        }
        return views.of(move);
    }

    private AutonomyMove locked(UUID learner, UUID id) {
        return moves.lock(learner, id, sides.college(learner)).orElseThrow(access::absent);
    }

    private static void requireOpen(AutonomyMove move) {
        if (!move.isOpen()) {
            throw Problem.of(AutonomyProblem.ANSWERED);
        }
    }

    private boolean holdsToday(AutonomyMove move) {
        return moves.latestAgreed(move.learnerId(), move.ukprn(), move.area())
                .filter(latest -> Objects.equals(latest.id(), move.id()))
                .isPresent();
    }

    private void tell(AutonomyMove move, DomainEvent event) {
        moves.flush();
        changes.note(move.learnerId());
        outbox.append(event);
    }

    /** Staff act for their own college; a learner of one need not name it. */
    private String collegeFor(UUID learner, ProposeMove command) {
        String own = sides.college(learner);
        if (own != null) {
            return own;
        }
        List<String> current = colleges.of(learner, today());
        if (current.isEmpty()) {
            throw Problem.of(AutonomyProblem.AT_NO_COLLEGE);
        }
        String named = command.ukprn() == null && current.size() == 1 ? current.get(0) : command.ukprn();
        new Violations()
                .addIf(
                        !current.contains(named),
                        "/ukprn",
                        AutonomyRule.WHICH_COLLEGE.with("ukprns", String.join(", ", current)))
                .orThrow();
        return named;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
