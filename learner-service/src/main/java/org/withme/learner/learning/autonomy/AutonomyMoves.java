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

    /** Nothing was agreed later; two records that became one may each have steps of their own. */
    private static final String HOLDS = """
            (m.state = 'AGREED' and not exists (
                select 1 from AutonomyMove later
                where later.learnerId = ?1 and later.ukprn = m.ukprn and later.area = m.area and later.state = 'AGREED'
                  and (later.answeredAt > m.answeredAt or (later.answeredAt = m.answeredAt and later.id > m.id))))
            """;

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
        return list(
                "from AutonomyMove m where m.learnerId = ?1 and m.ukprn in ?2 and (m.state = 'PROPOSED' or " + HOLDS
                        + ")",
                learner,
                ukprns);
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

    /** Of each area the latest that was agreed. */
    List<AutonomyMove> latestAgreed(UUID learner, String ukprn) {
        return list("from AutonomyMove m where m.learnerId = ?1 and m.ukprn = ?2 and " + HOLDS, learner, ukprn);
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
    List<AutonomyMove> toReview(UUID learner, Collection<String> ukprns, LocalDate from) {
        return list(
                "from AutonomyMove m where m.learnerId = ?1 and m.ukprn in ?2 and m.reviewOn >= ?3 and " + HOLDS,
                learner,
                ukprns,
                from);
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

    /** Of the colleges where the learner is. */
    List<AutonomyMove> waitingForTheLearner(UUID learner, Collection<String> ukprns, int most) {
        return find(
                        "learnerId = ?1 and ukprn in ?2 and state = ?3 and proposedAs <> 'learner' order by id",
                        learner,
                        ukprns,
                        MoveState.PROPOSED)
                .page(Page.ofSize(most))
                .list();
    }
}
