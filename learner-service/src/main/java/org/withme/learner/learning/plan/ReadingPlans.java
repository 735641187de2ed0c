package org.withme.learner.learning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class ReadingPlans {

    private final Access access;
    private final Parties parties;
    private final Standings standings;
    private final Plans plans;
    private final Goals goals;
    private final Proposals proposals;
    private final SharedGoals shared;
    private final PlanLooks looks;
    private final PlanTexts texts;
    private final PlanViews views;
    private final Clock clock;

    ReadingPlans(
            Access access,
            Parties parties,
            Standings standings,
            Plans plans,
            Goals goals,
            Proposals proposals,
            SharedGoals shared,
            PlanLooks looks,
            PlanTexts texts,
            PlanViews views,
            Clock clock) {
        this.access = access;
        this.parties = parties;
        this.standings = standings;
        this.plans = plans;
        this.goals = goals;
        this.proposals = proposals;
        this.shared = shared;
        this.looks = looks;
        this.texts = texts;
        this.views = views;
        this.clock = clock;
    }

    /** For staff the one with their college. */
    @Transactional
    Page<PlanSummary> list(UUID learner) {
        access.require(PlanAccess.mayRead(learner, parties.advocate(learner)));
        Party party = parties.of(learner);
        List<PlanSummary> found = (party.side() == Side.LEARNER
                        ? all(learner, party)
                        : List.of(new PlanKey(learner, party.ukprn())))
                .stream().map(views::summary).toList();
        return new Page<>(found, null);
    }

    /**
     * Where they are today first; the learner's alone if there is anything in it, or no other. Goals of groups that belong to no
     * college stand in it, for the learner.
     */
    private List<PlanKey> all(UUID learner, Party reader) {
        Set<String> names = new LinkedHashSet<>(standings.colleges(learner));
        names.addAll(plans.names(learner));
        PlanKey own = new PlanKey(learner, null);
        if (names.isEmpty()
                || (reader.isLearner() && !shared.of(learner, own.ukprn()).isEmpty())) {
            names.add(own.name());
        }
        return names.stream()
                .map(name -> PlanKey.called(learner, name).orElseThrow())
                .toList();
    }

    @Transactional
    PlanView plan(UUID learner, String name) {
        access.require(PlanAccess.mayRead(learner, parties.advocate(learner)));
        Party party = parties.of(learner);
        PlanKey plan = parties.plan(party, learner, name);
        if (party.isMentor()) {
            looks.note(plan, party.subject(), clock.instant());
        }
        return views.plan(plan, party);
    }

    @Transactional
    PlanText toSign(UUID learner, String name) {
        access.require(PlanAccess.mayRead(learner, parties.advocate(learner)));
        PlanKey plan = parties.plan(parties.of(learner), learner, name);
        List<Goal> alive = goals.alive(plan);
        if (standings.of(plan).alone() || alive.stream().noneMatch(Goal::isProposed)) {
            throw Problem.of(PlanProblem.NOTHING_TO_SIGN);
        }
        return texts.of(plan, alive);
    }

    @Transactional
    VersionView version(UUID learner, String name, UUID id) {
        access.require(PlanAccess.mayRead(learner, parties.advocate(learner)));
        PlanKey plan = parties.plan(parties.of(learner), learner, name);
        PlanVersion version = plans.version(plan, id).orElseThrow(access::absent);
        return views.version(plan, version, texts.of(version));
    }

    @Transactional
    GoalView goal(UUID learner, UUID id) {
        access.require(PlanAccess.mayRead(learner, parties.advocate(learner)));
        return views.goal(goals.of(learner, id, parties.of(learner)).orElseThrow(access::absent));
    }

    @Transactional
    ProposalView proposal(UUID learner, UUID id) {
        access.require(PlanAccess.mayRead(learner, parties.advocate(learner)));
        return views.proposal(proposals.of(learner, id, parties.of(learner)).orElseThrow(access::absent));
    }
}
