package org.withme.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.withme.assessment.assignment.AssignmentAccess.Lister;
import org.withme.assessment.assignment.Assignments.Position;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

@ApplicationScoped
class ReadingAssignments {

    private final AssignmentAccess access;
    private final Assignments assignments;
    private final AssignedLearners learners;
    private final Grids grids;
    private final Cursors cursors;

    ReadingAssignments(
            AssignmentAccess access, Assignments assignments, AssignedLearners learners, Grids grids, Cursors cursors) {
        this.access = access;
        this.assignments = assignments;
        this.learners = learners;
        this.grids = grids;
        this.cursors = cursors;
    }

    @Transactional
    AssignmentView read(UUID id) {
        return grids.of(access.requireToRead(id));
    }

    @Transactional
    Page<AssignmentSummary> list(String cursor, Integer limit) {
        Lister lister = access.requireToList();
        String filter = "assignments?ukprn=" + lister.ukprn() + "&learner=" + lister.learner();
        Position after = cursors.position(filter, cursor).map(Position::of).orElse(null);
        Limit size = Limit.of(limit);
        List<Assignment> rows = lister.learner() == null
                ? assignments.ofCollege(lister.ukprn(), after, size.plusOne())
                : assignments.ofLearner(lister.learner(), after, size.plusOne());
        Page<Assignment> page = cursors.page(filter, size, rows, ReadingAssignments::position);
        return new Page<>(summaries(page.items(), lister), page.next());
    }

    private List<AssignmentSummary> summaries(List<Assignment> items, Lister lister) {
        List<UUID> ids = items.stream().map(Assignment::id).toList();
        if (lister.learner() == null) {
            Map<UUID, Integer> counts = learners.countsOf(ids);
            return items.stream()
                    .map(each -> AssignmentSummary.toStaff(each, counts.getOrDefault(each.id(), 0)))
                    .toList();
        }
        Map<UUID, AssignedLearner> own = learners.of(ids, lister.learner());
        return items.stream()
                .map(each ->
                        AssignmentSummary.toLearner(each, own.get(each.id()).dueOn()))
                .toList();
    }

    private static List<String> position(Assignment assignment) {
        return List.of(assignment.setAt().toString(), assignment.id().toString());
    }
}
