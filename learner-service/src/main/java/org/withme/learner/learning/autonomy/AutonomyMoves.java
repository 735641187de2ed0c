package org.withme.learner.learning.autonomy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class AutonomyMoves implements PanacheRepositoryBase<AutonomyMove, UUID> {

    /** Refuses if somebody was faster in proposing something for the same area. */
    void add(AutonomyMove move) {
        try {
            persistAndFlush(move);
        } catch (ConstraintViolationException e) {
            if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                throw Problem.of(AutonomyProblem.ONE_WAITS).because(e);
            }
            throw e;
        }
    }

    /** As it is now, kept so to the end of the transaction; of one college only, unless it is null. */
    Optional<AutonomyMove> lock(UUID learner, UUID id, @Nullable String ukprn) {
        return of(learner, id, ukprn).map(move -> {
            getEntityManager().refresh(move, LockModeType.PESSIMISTIC_WRITE);
            return move;
        });
    }

    Optional<AutonomyMove> of(UUID learner, UUID id, @Nullable String ukprn) {
        return find("learnerId = ?1 and id = ?2 and ukprn = coalesce(?3, ukprn)", learner, id, ukprn)
                .firstResultOptional();
    }

    /** The latest of each area that was agreed, and those that wait for an answer: where the learner is, without the history. */
    List<AutonomyMove> standing(UUID learner, Collection<String> ukprns) {
        return list("""
                id in (select m.id from AutonomyMove m where m.learnerId = ?1 and m.ukprn in ?2 and m.state = 'PROPOSED')
                or id in (select max(m.id) from AutonomyMove m
                          where m.learnerId = ?1 and m.ukprn in ?2 and m.state = 'AGREED' group by m.ukprn, m.area)
                """, learner, ukprns);
    }

    Map<UUID, AutonomyMove> latestAgreed(Collection<UUID> learners, String ukprn, Area area) {
        return find(
                        "learnerId in ?1 and ukprn = ?2 and area = ?3 and state = ?4 order by answeredAt, id",
                        learners,
                        ukprn,
                        area,
                        MoveState.AGREED)
                .stream()
                .collect(Collectors.toMap(AutonomyMove::learnerId, Function.identity(), (earlier, later) -> later));
    }

    Optional<AutonomyMove> latestAgreed(UUID learner, String ukprn, Area area) {
        return find(
                        "learnerId = ?1 and ukprn = ?2 and area = ?3 and state = ?4 order by answeredAt desc, id desc",
                        learner,
                        ukprn,
                        area,
                        MoveState.AGREED)
                .page(Page.ofSize(1))
                .firstResultOptional();
    }

    /** Of the steps that hold today, those about which it is talked again from that day on. */
    List<AutonomyMove> toReview(UUID learner, LocalDate from) {
        return list("""
                learnerId = ?1 and reviewOn >= ?2 and id in (
                    select max(m.id) from AutonomyMove m where m.learnerId = ?1 and m.state = 'AGREED' group by m.ukprn, m.area)
                """, learner, from);
    }

    boolean isWaiting(UUID learner, String ukprn, Area area) {
        return count(
                        "learnerId = ?1 and ukprn = ?2 and area = ?3 and state = ?4",
                        learner,
                        ukprn,
                        area,
                        MoveState.PROPOSED)
                > 0;
    }

    /** The latest first. */
    List<AutonomyMove> page(UUID learner, @Nullable String ukprn, UUID before, int limit) {
        return find(
                        "learnerId = ?1 and ukprn = coalesce(?2, ukprn) and id < ?3 order by id desc",
                        learner,
                        ukprn,
                        before)
                .page(Page.ofSize(limit))
                .list();
    }

    List<AutonomyMove> waitingForTheLearner(UUID learner, int most) {
        return find(
                        "learnerId = ?1 and state = ?2 and proposedAs <> 'learner' order by id",
                        learner,
                        MoveState.PROPOSED)
                .page(Page.ofSize(most))
                .list();
    }
}
