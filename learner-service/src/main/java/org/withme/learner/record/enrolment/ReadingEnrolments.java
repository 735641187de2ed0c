package org.withme.learner.record.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.record.learningaim.AimNames;
import org.withme.learner.record.learningaim.LearningAims;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

@ApplicationScoped
class ReadingEnrolments {

    private final Access access;
    private final CurrentCaller callers;
    private final Enrolments enrolments;
    private final Cursors cursors;
    private final Colleges colleges;
    private final LearningAims aims;

    ReadingEnrolments(
            Access access,
            CurrentCaller callers,
            Enrolments enrolments,
            Cursors cursors,
            Colleges colleges,
            LearningAims aims) {
        this.access = access;
        this.callers = callers;
        this.enrolments = enrolments;
        this.cursors = cursors;
        this.colleges = colleges;
        this.aims = aims;
    }

    @Transactional
    Page<EnrolmentView> read(UUID learner, String cursor, Integer asked) {
        access.require(EnrolmentAccess.mayRead(learner));
        String filter = "enrolments?learner=" + learner;
        Optional<Enrolments.Position> after = cursors.position(filter, cursor).map(Enrolments.Position::of);
        Limit limit = Limit.of(asked);
        Caller caller = callers.get();
        String ukprn = caller.is(learner) ? null : caller.ukprn().orElseThrow();
        List<Enrolment> rows = enrolments.page(learner, ukprn, after.orElse(null), limit.plusOne());
        Page<Enrolment> page = cursors.page(filter, limit, rows, ReadingEnrolments::position);
        AimNames names = namesOf(page.items());
        return new Page<>(
                page.items().stream().map(row -> row.view(colleges, names)).toList(), page.next());
    }

    private AimNames namesOf(List<Enrolment> rows) {
        return aims.named(
                rows.stream().map(Enrolment::learnAimRef).toList(),
                rows.stream().map(Enrolment::stdCode).filter(Objects::nonNull).toList());
    }

    private static List<String> position(Enrolment row) {
        return List.of(row.startDate().toString(), row.id().toString());
    }
}
