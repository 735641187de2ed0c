package org.withme.learner.record.enrolment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.record.learningaim.AimNames;
import org.withme.learner.record.learningaim.LearningAims;

/** What learners are on, for whoever has decided that it may be read. */
@Singleton
public class CurrentEnrolments {

    private final Enrolments enrolments;
    private final LearningAims aims;

    CurrentEnrolments(Enrolments enrolments, LearningAims aims) {
        this.enrolments = enrolments;
        this.aims = aims;
    }

    /**
     * A programme before its parts, the latest first.
     *
     * @param ukprn of one college only; null for all
     */
    public List<CurrentEnrolment> of(UUID learner, @Nullable String ukprn, int most) {
        List<Enrolment> rows = enrolments.current(learner, ukprn, most);
        AimNames names = aims.named(
                rows.stream().map(Enrolment::learnAimRef).toList(),
                rows.stream().map(Enrolment::stdCode).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> row.current(names)).toList();
    }
}
