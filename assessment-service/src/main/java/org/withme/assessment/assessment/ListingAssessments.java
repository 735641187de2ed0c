package org.withme.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.assessment.Assessments.Position;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

@ApplicationScoped
class ListingAssessments {

    private final AssessmentAccess access;
    private final Assessments assessments;
    private final Cursors cursors;

    ListingAssessments(AssessmentAccess access, Assessments assessments, Cursors cursors) {
        this.access = access;
        this.assessments = assessments;
        this.cursors = cursors;
    }

    @Transactional
    Page<AssessmentSummary> list(UUID asked, String cursor, Integer limit) {
        UUID learner = access.requireToList(asked);
        String filter = "assessments?learner=" + learner;
        Position after = cursors.position(filter, cursor).map(Position::of).orElse(null);
        Limit size = Limit.of(limit);
        List<Assessment> rows = assessments.page(learner, access.collegeSeen(learner), after, size.plusOne());
        Page<Assessment> page = cursors.page(filter, size, rows, ListingAssessments::position);
        return new Page<>(page.items().stream().map(Assessment::summary).toList(), page.next());
    }

    private static List<String> position(Assessment assessment) {
        return List.of(assessment.startedAt().toString(), assessment.id().toString());
    }
}
