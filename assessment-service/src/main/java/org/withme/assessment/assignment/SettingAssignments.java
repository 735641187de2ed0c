package org.withme.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.assessment.assignment.Addressees.Meant;
import org.withme.assessment.assignment.Assignment.Setter;
import org.withme.assessment.assignment.AssignmentAccess.Reached;
import org.withme.assessment.assignment.AssignmentEvent.AssignmentJudged;
import org.withme.assessment.assignment.AssignmentEvent.AssignmentSet;
import org.withme.assessment.assignment.AssignmentEvent.AssignmentWithdrawn;
import org.withme.assessment.assignment.AssignmentSetView.LearnerAnswer;
import org.withme.assessment.assignment.AssignmentSetView.Outcome;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.judgement.LearnersJudgements;
import org.withme.assessment.judgement.RowRefusal;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** What is set to whom (A15). */
@ApplicationScoped
class SettingAssignments {

    private final AssignmentAccess access;
    private final Addressees addressees;
    private final Assignments assignments;
    private final AssignedLearners learners;
    private final LearnersAssessments assessments;
    private final LearnersJudgements judgements;
    private final PublishedVersions versions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    SettingAssignments(
            AssignmentAccess access,
            Addressees addressees,
            Assignments assignments,
            AssignedLearners learners,
            LearnersAssessments assessments,
            LearnersJudgements judgements,
            PublishedVersions versions,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.addressees = addressees;
        this.assignments = assignments;
        this.learners = learners;
        this.assessments = assessments;
        this.judgements = judgements;
        this.versions = versions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whom it cannot be set to is answered so, and the others have it. */
    @Effort("assignment")
    @Transactional
    AssignmentSetView set(SetAssignment command) {
        Setter setter = access.requireSetter();
        Meant meant = addressees.of(command.groupId(), command.learnerIds(), setter.ukprn());
        UUID id = idempotency.idOnce(() -> {
            PublishedVersion against = against(setter.ukprn(), command);
            AssignmentRules.check(command, against, LocalDate.now(clock))
                    .addAll(AssignmentRules.checkSize(
                            meant.permitted().size(),
                            AssignmentRules.criteria(command, against).size()))
                    .orThrow();
            Assignment assignment = Assignment.set(command, against, setter, clock.instant());
            assignments.persist(assignment);
            give(assignment, against, setter, meant.permitted());
            return assignment.id();
        });
        return answer(assignments.findById(id), meant);
    }

    /** Who has it already keeps it as it is. */
    @Effort("assignment")
    @Transactional
    AssignmentSetView add(UUID id, AddLearners command) {
        Reached reached = access.requireAssessor(id);
        Setter setter = access.requireSetter();
        Assignment assignment = reached.assignment();
        UUID group =
                command.groupId() == null && command.learnerIds().isEmpty() ? assignment.groupId() : command.groupId();
        Meant meant = addressees.of(group, command.learnerIds(), setter.ukprn());
        assignments.lockToChange(assignment);
        assignment.requireSet();
        AssignmentRules.checkAdded(group, command.learnerIds()).orThrow();
        Set<UUID> all = learners.each(id).keySet();
        Set<UUID> more = new LinkedHashSet<>(meant.permitted());
        more.removeAll(all);
        AssignmentRules.checkSize(
                        all.size() + more.size(), assignment.criteria().size())
                .addIf(
                        !more.isEmpty() && assignment.isOverOn(LocalDate.now(clock)),
                        "/learnerIds",
                        AssignmentRule.DATE_IS_OVER)
                .orThrow();
        if (!more.isEmpty()) {
            give(assignment, versions.get(assignment.versionId()), setter, more);
        }
        return answer(assignment, meant);
    }

    /** What was judged stays in the assessments; withdrawn twice it is as withdrawn once. */
    @Effort("assignment")
    @Transactional
    AssignmentSummary withdraw(UUID id) {
        Reached reached = access.requireAssessor(id);
        Assignment assignment = reached.assignment();
        assignments.lockToChange(assignment);
        if (!assignment.isWithdrawn()) {
            assignment.withdraw();
            outbox.append(
                    locked(learners.of(id).stream()
                                    .map(AssignedLearner::assessmentId)
                                    .collect(Collectors.toSet()))
                            .values()
                            .stream()
                            .map(assessment -> AssignmentWithdrawn.of(assignment, assessment))
                            .toArray(DomainEvent[]::new));
        }
        return AssignmentSummary.toStaff(assignment, reached.learners().size());
    }

    private PublishedVersion against(String ukprn, SetAssignment command) {
        return Optional.ofNullable(command.frameworkId())
                .flatMap(framework -> versions.find(ukprn, framework, command.version()))
                .orElseThrow(() -> Problem.at(
                        command.version() == null ? "/frameworkId" : "/version", AssignmentRule.NO_PUBLISHED_VERSION));
    }

    /** Each in the assessment that is in progress, or in one that begins now; who is assessed against another version goes without. */
    private void give(Assignment assignment, PublishedVersion against, Setter setter, Set<UUID> whom) {
        Instant now = clock.instant();
        List<Assessment> started = assessments.startEach(whom, against, setter.subject(), setter.capacity(), now);
        Map<UUID, Assessment> inThem = assessments.inProgress(whom, against.frameworkId()).stream()
                .collect(Collectors.toMap(Assessment::learner, each -> each, (latest, earlier) -> latest));
        List<Assessment> fitting = whom.stream()
                .map(inThem::get)
                .filter(each -> each != null && each.versionId().equals(against.id()))
                .toList();
        if (fitting.isEmpty()) {
            throw Problem.of(AssignmentProblem.ASSESSED_AGAINST_ANOTHER_VERSION);
        }
        learners.add(fitting.stream()
                .map(each -> AssignedLearner.in(assignment, each, now))
                .toList());
        List<DomainEvent> events = new ArrayList<>();
        started.forEach(each -> events.add(each.startedEvent()));
        fitting.forEach(each -> events.add(AssignmentSet.of(assignment, each)));
        events.addAll(doneAlready(assignment, against, fitting, now));
        outbox.append(events.toArray(DomainEvent[]::new));
    }

    /** Who judged all of it before, or judges nothing of it, is done with it from the start. */
    private List<AssignmentJudged> doneAlready(
            Assignment assignment, PublishedVersion against, List<Assessment> set, Instant now) {
        Map<UUID, Assessment> locked = locked(set.stream().map(Assessment::id).collect(Collectors.toSet()));
        Set<UUID> done = new HashSet<>();
        judgements.leftIn(locked.values(), against).forEach((assessment, left) -> {
            if (Collections.disjoint(left, assignment.criteria())) {
                done.add(assessment);
            }
        });
        learners.of(assignment.id()).stream()
                .filter(each -> done.contains(each.assessmentId()))
                .forEach(each -> each.judged(now));
        return done.stream()
                .map(each -> AssignmentJudged.of(assignment, locked.get(each)))
                .toList();
    }

    private Map<UUID, Assessment> locked(Set<UUID> ids) {
        return assessments.eachLocked(ids).stream().collect(Collectors.toMap(Assessment::id, Function.identity()));
    }

    /** Who joined the group since it was set was not meant: sent again with its key the request says nothing of them. */
    private AssignmentSetView answer(Assignment assignment, Meant meant) {
        Map<UUID, AssignedLearner> set = learners.each(assignment.id());
        Set<UUID> without = new LinkedHashSet<>(meant.permitted());
        without.removeAll(set.keySet());
        Set<UUID> elsewhere = againstAnother(assignment, without);
        return new AssignmentSetView(
                AssignmentSummary.toStaff(assignment, set.size()),
                meant.answered().stream()
                        .filter(learner -> !without.contains(learner) || elsewhere.contains(learner))
                        .map(learner -> meant.permitted().contains(learner) && set.containsKey(learner)
                                ? new LearnerAnswer(
                                        learner, Outcome.SET, set.get(learner).assessmentId(), null)
                                : new LearnerAnswer(learner, Outcome.REFUSED, null, why(learner, meant)))
                        .toList());
    }

    /** Who of these is being assessed against another version of the framework. */
    private Set<UUID> againstAnother(Assignment assignment, Set<UUID> without) {
        return without.isEmpty()
                ? Set.of()
                : assessments.inProgress(without, assignment.frameworkId()).stream()
                        .filter(each -> !each.versionId().equals(assignment.versionId()))
                        .map(Assessment::learner)
                        .collect(Collectors.toSet());
    }

    private static RowRefusal why(UUID learner, Meant meant) {
        return RowRefusal.of(Problem.of(
                meant.permitted().contains(learner)
                        ? AssignmentProblem.ASSESSED_AGAINST_ANOTHER_VERSION
                        : StandardProblem.NOT_FOUND));
    }
}
