package org.withme.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.assessment.assignment.AssignmentAccess.Reached;
import org.withme.assessment.assignment.JudgeMany.Row;
import org.withme.assessment.assignment.JudgedManyView.RowAnswer;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.judgement.ManyJudgements;
import org.withme.assessment.judgement.Mark;
import org.withme.assessment.judgement.Marked;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.grants.Merges;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Many learners and criteria are judged in one request (A15); a row that is refused leaves the others as they are. */
@ApplicationScoped
class MarkingAssignments {

    private final AssignmentAccess access;
    private final Assignments assignments;
    private final Merges merges;
    private final LearnersAssessments assessments;
    private final PublishedVersions versions;
    private final ManyJudgements judgements;
    private final Grids grids;
    private final Outbox outbox;

    MarkingAssignments(
            AssignmentAccess access,
            Assignments assignments,
            Merges merges,
            LearnersAssessments assessments,
            PublishedVersions versions,
            ManyJudgements judgements,
            Grids grids,
            Outbox outbox) {
        this.access = access;
        this.assignments = assignments;
        this.merges = merges;
        this.assessments = assessments;
        this.versions = versions;
        this.judgements = judgements;
        this.grids = grids;
        this.outbox = outbox;
    }

    /** A row for one learner: what is to be recorded, or why it is not tried. */
    private record Due(int row, UUID learner, UUID criterion, Mark mark, Problem refused) {}

    @Effort("judgement")
    @Transactional
    JudgedManyView judge(UUID id, JudgeMany command, Precondition precondition) {
        Reached reached = access.requireAssessor(id);
        AssignmentRules.checkRows(command.judgements()).orThrow();
        Map<UUID, UUID> today = merges.survivorsOf(command.judgements().stream()
                .map(Row::learnerId)
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, Assessment> locked = locked(reached, command.judgements(), today);
        assignments.readAgain(reached.assignment());
        if (precondition.isOfOneVersion()) {
            precondition.matches(grids.of(reached));
        }
        reached.assignment().requireSet();
        List<Due> due = due(reached, command.judgements(), today, locked);
        AssignmentRules.checkJudgements(due.size()).orThrow();
        ManyJudgements.Outcome outcome = judgements.mark(
                reached.side(),
                locked.values(),
                versions.get(reached.assignment().versionId()),
                due.stream().map(Due::mark).filter(Objects::nonNull).toList());
        outbox.append(outcome.events().toArray(DomainEvent[]::new));
        Iterator<Marked> marked = outcome.marked().iterator();
        List<RowAnswer> answers = new ArrayList<>();
        for (Due one : due) {
            answers.add(
                    one.mark() == null
                            ? RowAnswer.refused(one.row(), one.learner(), one.criterion(), one.refused())
                            : RowAnswer.of(one.row(), one.learner(), one.criterion(), marked.next()));
        }
        return JudgedManyView.of(answers);
    }

    /** The assessments of those who are named, by their ids; of all of them if a row names nobody. */
    private Map<UUID, Assessment> locked(Reached reached, List<Row> rows, Map<UUID, UUID> today) {
        boolean all = rows.stream().anyMatch(row -> row.learnerId() == null);
        Map<UUID, AssignedLearner> in = reached.learners().stream()
                .filter(learner -> all || today.containsValue(learner.learner()))
                .collect(Collectors.toMap(AssignedLearner::assessmentId, Function.identity()));
        return assessments.eachLocked(in.keySet()).stream()
                .filter(each -> in.get(each.id()).isIn(each))
                .collect(Collectors.toMap(Assessment::id, Function.identity()));
    }

    /** Whom the caller does not reach is refused under the id that was sent: who was merged into whom is not theirs to know. */
    private static List<Due> due(Reached reached, List<Row> rows, Map<UUID, UUID> today, Map<UUID, Assessment> locked) {
        Set<UUID> criteria = Set.copyOf(reached.assignment().criteria());
        List<Due> due = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            int number = index + 1;
            List<AssignedLearner> whom = reached.learners().stream()
                    .filter(learner -> locked.containsKey(learner.assessmentId()))
                    .filter(learner ->
                            row.learnerId() == null || learner.learner().equals(today.get(row.learnerId())))
                    .toList();
            if (row.learnerId() == null && !reached.assignment().isTogether()) {
                due.add(refused(number, row, Problem.at("/learnerId", AssignmentRule.NO_LEARNER)));
            } else if (whom.isEmpty() || row.criterionId() == null || !criteria.contains(row.criterionId())) {
                due.add(refused(number, row, Problem.of(StandardProblem.NOT_FOUND)));
            } else {
                whom.forEach(
                        learner -> due.add(mark(number, row, learner.learner(), locked.get(learner.assessmentId()))));
            }
        }
        return due;
    }

    private static Due refused(int number, Row row, Problem why) {
        return new Due(number, row.learnerId(), row.criterionId(), null, why);
    }

    private static Due mark(int number, Row row, UUID learner, Assessment in) {
        return new Due(
                number,
                learner,
                row.criterionId(),
                new Mark(in, row.criterionId(), row.attempt(), row.value(), row.reason()),
                null);
    }
}
