package org.withme.learner.learning.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    private final Plans plans;

    Proposals(Plans plans) {
        this.plans = plans;
    }

    /** Who is no part of its plan finds none; staff none about a goal that the learner struck out. */
    Optional<Proposal> of(UUID learner, UUID id, Party party) {
        return find("learnerId = ?1 and id = ?2", learner, id)
                .firstResultOptional()
                .filter(proposal -> party.isPartOf(proposal.plan().ukprn())
                        && (party.isLearner() || !isStruckOut(proposal.goal())));
    }

    private boolean isStruckOut(@Nullable UUID goal) {
        return goal != null && getEntityManager().find(Goal.class, goal).isStruckOut();
    }

    /** What was proposed instead of it. */
    Optional<Proposal> insteadOf(UUID id) {
        return find("inAnswerTo", id).firstResultOptional();
    }

    /** The same, with its plan locked. */
    Optional<Proposal> lock(UUID learner, UUID id, Party party) {
        Optional<Proposal> found = of(learner, id, party);
        found.ifPresent(proposal -> {
            plans.lock(proposal.plan());
            getEntityManager().refresh(proposal);
        });
        return found;
    }

    /** Those that wait, the earliest first. */
    List<Proposal> waiting(PlanKey plan) {
        return list(
                "learnerId = ?1 and ukprn = ?2 and state = ?3 order by id",
                plan.learner(),
                plan.ukprn(),
                ProposalState.WAITING);
    }

    List<Proposal> waitingAbout(UUID goal) {
        return list("goalId = ?1 and state = ?2 order by id", goal, ProposalState.WAITING);
    }
}
