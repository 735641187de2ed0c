package org.withme.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.assignment.AssignmentAccess.Reached;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.judgement.CriterionCell;
import org.withme.assessment.judgement.ManyJudgements;

/** Learners times criteria, made of what one side sees; how many statements it takes does not depend on how many there are. */
@ApplicationScoped
class Grids {

    private final PublishedVersions versions;
    private final LearnersAssessments assessments;
    private final ManyJudgements judgements;

    Grids(PublishedVersions versions, LearnersAssessments assessments, ManyJudgements judgements) {
        this.versions = versions;
        this.assessments = assessments;
        this.judgements = judgements;
    }

    AssignmentView of(Reached reached) {
        Map<UUID, Assessment> inThem =
                assessments
                        .each(reached.learners().stream()
                                .map(AssignedLearner::assessmentId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Assessment::id, Function.identity()));
        Assignment assignment = reached.assignment();
        PublishedVersion version = versions.get(assignment.versionId());
        Set<UUID> which = Set.copyOf(assignment.criteria());
        Map<UUID, List<CriterionCell>> cells = judgements.seenFrom(reached.side(), inThem.values(), version, which);
        return new AssignmentView(
                summary(reached),
                version.selfJudged(),
                AssignmentView.criteria(version, which),
                reached.learners().stream()
                        .filter(learner -> learner.isIn(inThem.get(learner.assessmentId())))
                        .map(learner -> AssignmentView.Row.of(learner, cells.get(learner.assessmentId())))
                        .toList());
    }

    private static AssignmentSummary summary(Reached reached) {
        return reached.side() != Side.LEARNER
                ? AssignmentSummary.toStaff(
                        reached.assignment(), reached.learners().size())
                : AssignmentSummary.toLearner(
                        reached.assignment(), reached.learners().get(0).dueOn());
    }
}
