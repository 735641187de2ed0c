package org.withme.learner.learning.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Goals implements PanacheRepositoryBase<Goal, UUID> {

    private final Plans plans;

    Goals(Plans plans) {
        this.plans = plans;
    }

    /** Who is no part of its plan finds none; nobody but the learner one that they struck out. */
    Optional<Goal> of(UUID learner, UUID id, Party party) {
        return find("learnerId = ?1 and id = ?2", learner, id)
                .firstResultOptional()
                .filter(goal -> party.isLearner() || (party.isPartOf(goal.ukprn()) && !goal.isStruckOut()));
    }

    /** The same, with its plan locked. */
    Optional<Goal> lock(UUID learner, UUID id, Party party) {
        return locked(of(learner, id, party));
    }

    private Optional<Goal> locked(Optional<Goal> found) {
        found.ifPresent(goal -> {
            plans.lock(goal.plan());
            getEntityManager().refresh(goal);
        });
        return found;
    }

    /** In this plan, and not struck out. */
    Optional<Goal> of(PlanKey plan, UUID id) {
        return find("learnerId = ?1 and id = ?2", plan.learner(), id)
                .firstResultOptional()
                .filter(goal -> goal.plan().equals(plan) && !goal.isStruckOut());
    }

    /** The same, with its plan locked. */
    Optional<Goal> lock(PlanKey plan, UUID id) {
        return locked(of(plan, id));
    }

    /** The earliest first. */
    List<Goal> of(PlanKey plan) {
        return of(plan, "");
    }

    /** Those that are not over. */
    List<Goal> alive(PlanKey plan) {
        return of(plan, " and endedAt is null");
    }

    private List<Goal> of(PlanKey plan, String which) {
        return plan.ukprn() == null
                ? list("learnerId = ?1 and ukprn is null" + which + " order by id", plan.learner())
                : list("learnerId = ?1 and ukprn = ?2" + which + " order by id", plan.learner(), plan.ukprn());
    }

    /** How many of each learner at a college are not over; who has none is not among them. */
    Map<UUID, Integer> many(String ukprn, Collection<UUID> learners) {
        return getEntityManager()
                .createQuery(
                        "select learnerId, count(*) from Goal where ukprn = :ukprn and learnerId in :learners"
                                + " and endedAt is null group by learnerId",
                        Object[].class)
                .setParameter("ukprn", ukprn)
                .setParameter("learners", learners)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }

    /** Those that were brought to a college from elsewhere before, by {@link LoadingPlans#key}. */
    Map<String, Brought> brought(String ukprn, Collection<GoalSource> sources) {
        return list(
                        "ukprn = ?1 and source.reference in ?2",
                        ukprn,
                        sources.stream().map(GoalSource::reference).toList())
                .stream()
                .collect(Collectors.toMap(
                        goal -> LoadingPlans.key(goal.source()),
                        goal -> new Brought(goal.id(), goal.plan().learner())));
    }

    void add(GoalStep step) {
        getEntityManager().persist(step);
    }

    Optional<GoalStep> step(UUID goal, UUID id) {
        return Optional.ofNullable(getEntityManager().find(GoalStep.class, id))
                .filter(step -> step.goal().equals(goal));
    }

    /** By goal, each in the order in which they were added. */
    Map<UUID, List<GoalStep>> steps(Collection<UUID> goals) {
        return getEntityManager()
                .createQuery("from GoalStep where goalId in :goals order by id", GoalStep.class)
                .setParameter("goals", goals)
                .getResultStream()
                .collect(Collectors.groupingBy(GoalStep::goal));
    }
}
