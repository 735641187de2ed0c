package org.withme.assessment.assignment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.Scale;
import org.withme.assessment.framework.SelfJudged;
import org.withme.assessment.judgement.CriterionCell;
import org.withme.assessment.judgement.Party;

@Schema(
        name = "Assignment",
        description =
                "What is set, and how each criterion of each learner stands, as far as you may know: to staff those"
                        + " whom they may assess, to a learner themselves alone.")
record AssignmentView(
        AssignmentSummary assignment,

        @Schema(description = "How a learner judges their own work on it.", examples = "PER_ASSIGNMENT")
        SelfJudged selfJudged,

        @Schema(description = "What is judged: the columns of the grid.")
        List<AssignedCriterion> criteria,

        @Schema(description = "The rows of the grid.") List<Row> learners) {

    @Schema(name = "AssignedCriterion", description = "A criterion that is set.")
    record AssignedCriterion(
            UUID criterionId,
            @Schema(examples = "Cooking for others") String unit,

            @Schema(examples = "Plans a week of meals within a budget")
            String statement,

            @Schema(examples = "ASSESSOR_TO_STANDARD") DecisionRule decisionRule,
            Scale scale) {}

    @Schema(name = "AssignedLearner", description = "A learner to whom it is set.")
    record Row(
            UUID learnerId,

            @Schema(description = "Where all that is said of it stands.")
            UUID assessmentId,

            @Schema(description = "The learner's own date.", examples = "2026-12-11") @Nullable LocalDate dueOn,

            @Schema(
                    description = "Who is next in any of the criteria, as far as you may know.",
                    examples = "[\"ASSESSOR\"]")
            List<Party> waitsFor,

            @Schema(description = "One for each criterion, in their order.")
            List<CriterionCell> cells) {

        static Row of(AssignedLearner learner, List<CriterionCell> cells) {
            Set<Party> awaited =
                    cells.stream().flatMap(cell -> cell.waitsFor().stream()).collect(Collectors.toSet());
            return new Row(
                    learner.learner(),
                    learner.assessmentId(),
                    learner.dueOn(),
                    Arrays.stream(Party.values()).filter(awaited::contains).toList(),
                    cells);
        }
    }

    static List<AssignedCriterion> criteria(PublishedVersion version, Set<UUID> which) {
        return version.units().stream()
                .flatMap(unit -> unit.criteria().stream()
                        .filter(criterion -> which.contains(criterion.id()))
                        .map(criterion -> criterion(unit.title(), criterion)))
                .toList();
    }

    private static AssignedCriterion criterion(String unit, Criterion criterion) {
        return new AssignedCriterion(
                criterion.id(), unit, criterion.statement(), criterion.decisionRule(), criterion.scale());
    }
}
