package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.authority.StandingAuthorities;
import org.withme.platform.http.ETags;

/** Plans as they are read: as many statements for fifty goals as for one. */
@Singleton
class PlanViews {

    private static final int MOST_TO_SHOW = 20;

    private final Goals goals;
    private final Proposals proposals;
    private final Plans plans;
    private final Standings standings;
    private final PlanAdvice advice;
    private final SharedGoals shared;
    private final GoalResults results;
    private final PlanTexts texts;
    private final StandingAuthorities authorities;
    private final People people;
    private final Colleges colleges;
    private final ETags etags;
    private final Clock clock;

    PlanViews(
            Goals goals,
            Proposals proposals,
            Plans plans,
            Standings standings,
            PlanAdvice advice,
            SharedGoals shared,
            GoalResults results,
            PlanTexts texts,
            StandingAuthorities authorities,
            People people,
            Colleges colleges,
            ETags etags,
            Clock clock) {
        this.goals = goals;
        this.proposals = proposals;
        this.plans = plans;
        this.standings = standings;
        this.advice = advice;
        this.shared = shared;
        this.results = results;
        this.texts = texts;
        this.authorities = authorities;
        this.people = people;
        this.colleges = colleges;
        this.etags = etags;
        this.clock = clock;
    }

    GoalView goal(Goal goal) {
        List<Proposal> waiting = proposals.waitingAbout(goal.id());
        Map<String, Person> names = names(waiting, List.of());
        return goal.view(new GoalParts(
                steps(goals.steps(List.of(goal.id())).getOrDefault(goal.id(), List.of())),
                views(waiting, names),
                results.shownWith(goal.plan().learner(), List.of(goal.id())).getOrDefault(goal.id(), List.of()),
                LocalDate.now(clock)));
    }

    ProposalView proposal(Proposal proposal) {
        return proposal.view(names(List.of(proposal), List.of()));
    }

    /** For anybody but the learner without what the learner struck out. */
    PlanView plan(PlanKey plan, Party reader) {
        List<Goal> all = goals.of(plan);
        List<Goal> shown = all.stream()
                .filter(goal -> reader.isLearner() || !goal.isStruckOut())
                .toList();
        Map<UUID, List<GoalStep>> steps =
                goals.steps(shown.stream().map(Goal::id).toList());
        List<Proposal> waiting = plan.ukprn() == null ? List.of() : proposals.waiting(plan);
        List<AgreedVersion> versions = plans.versions(plan);
        List<PlanSignature> signatures = plans.signatures(plan);
        Map<String, Person> names = names(waiting, signatures);
        List<SharedGoalView> ours = shared.of(plan.learner(), plan.ukprn());
        Map<UUID, List<GoalResultView>> withResults =
                results.shownWith(plan.learner(), shown.stream().map(Goal::id).toList());
        Standing standing = standings.of(plan);
        LocalDate today = LocalDate.now(clock);
        return new PlanView(
                plan.learner(),
                plan.name(),
                college(plan),
                open(plan, shown, steps, versions, signatures, names, standing),
                versions.stream()
                        .map(version -> new VersionSummary(
                                version.id(),
                                version.number(),
                                version.agreedAt(),
                                signatures(signatures, version.id(), names)))
                        .toList(),
                shown.stream()
                        .map(goal -> goal.view(new GoalParts(
                                steps(steps.getOrDefault(goal.id(), List.of())),
                                views(about(waiting, goal.id()), names),
                                withResults.getOrDefault(goal.id(), List.of()),
                                today)))
                        .toList(),
                reader.isLearner() ? ours : List.of(),
                reader.isLearner() ? results.offeredIn(plan, MOST_TO_SHOW) : List.of(),
                views(about(waiting, null), names),
                advice.of(plan, alive(shown), steps.keySet(), ours),
                standing.view(),
                authorities.isAnyoneWith(plan.learner(), Parties.SCOPE));
    }

    private static List<Goal> alive(List<Goal> goals) {
        return goals.stream().filter(goal -> !goal.isOver()).toList();
    }

    private @Nullable OpenVersionView open(
            PlanKey plan,
            List<Goal> shown,
            Map<UUID, List<GoalStep>> steps,
            List<AgreedVersion> versions,
            List<PlanSignature> signatures,
            Map<String, Person> names,
            Standing standing) {
        List<Goal> alive = alive(shown);
        if (standing.alone() || alive.stream().noneMatch(Goal::isProposed)) {
            return null;
        }
        PlanText text = PlanTexts.of(versions, alive, steps);
        byte[] key = texts.key(text);
        List<SignatureView> signed = signatures(
                signatures.stream().filter(signature -> signature.isOn(key)).toList(), null, names);
        Set<Signer> by = signed.stream().map(SignatureView::signer).collect(Collectors.toSet());
        return new OpenVersionView(
                text.number(),
                etags.of(text),
                plan.link() + "/to-sign",
                signed,
                standing.signers(alive).stream()
                        .filter(signer -> !by.contains(signer))
                        .toList());
    }

    /** After two records were parted without what is the other learner's now. */
    VersionView version(PlanKey plan, PlanVersion version, PlanText text) {
        List<PlanSignature> signatures = plans.signatures(plan);
        Set<UUID> theirs = goals.of(plan).stream().map(Goal::id).collect(Collectors.toSet());
        PlanText shown = text.of(theirs);
        return new VersionView(
                version.id(),
                version.agreedAt(),
                shown,
                shown.goals().size() < text.goals().size(),
                signatures(signatures, version.id(), names(List.of(), signatures)));
    }

    PlanSummary summary(PlanKey plan) {
        return new PlanSummary(plan.name(), college(plan), plan.link());
    }

    private @Nullable String college(PlanKey plan) {
        return plan.ukprn() == null ? null : colleges.name(plan.ukprn());
    }

    private static List<StepView> steps(List<GoalStep> steps) {
        return steps.stream().map(GoalStep::view).toList();
    }

    private static List<Proposal> about(List<Proposal> waiting, @Nullable UUID goal) {
        return waiting.stream()
                .filter(proposal -> goal == null ? proposal.goal() == null : goal.equals(proposal.goal()))
                .toList();
    }

    private static List<ProposalView> views(List<Proposal> proposals, Map<String, Person> names) {
        return proposals.stream().map(proposal -> proposal.view(names)).toList();
    }

    private static List<SignatureView> signatures(
            List<PlanSignature> signatures, @Nullable UUID version, Map<String, Person> names) {
        return signatures.stream()
                .filter(signature ->
                        version == null ? signature.version() == null : version.equals(signature.version()))
                .map(signature -> signature.view(names.get(signature.signedBy())))
                .toList();
    }

    private Map<String, Person> names(Collection<Proposal> proposals, Collection<PlanSignature> signatures) {
        Set<String> subjects = new HashSet<>();
        proposals.stream()
                .flatMap(proposal -> Stream.of(proposal.proposedBy(), proposal.answeredBy()))
                .filter(Objects::nonNull)
                .forEach(subjects::add);
        signatures.forEach(signature -> subjects.add(signature.signedBy()));
        return subjects.isEmpty() ? Map.of() : people.named(subjects);
    }
}
