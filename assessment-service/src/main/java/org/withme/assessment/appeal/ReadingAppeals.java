package org.withme.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.appeal.AppealAccess.Reached;
import org.withme.assessment.appeal.AppealsView.OpenToAppeal;
import org.withme.assessment.assessment.Assessment;

@ApplicationScoped
class ReadingAppeals {

    private final AppealAccess access;
    private final Appeals appeals;
    private final Grounds grounds;
    private final Standing standing;
    private final AppealViews views;
    private final CollegeDays days;

    ReadingAppeals(
            AppealAccess access,
            Appeals appeals,
            Grounds grounds,
            Standing standing,
            AppealViews views,
            CollegeDays days) {
        this.access = access;
        this.appeals = appeals;
        this.grounds = grounds;
        this.standing = standing;
        this.views = views;
        this.days = days;
    }

    @Transactional
    AppealsView all(UUID assessmentId) {
        Assessment assessment = access.requireToRead(assessmentId);
        return new AppealsView(
                assessment.id(),
                appeals.of(assessment.id()).stream()
                        .map(appeal -> views.of(appeal, assessment))
                        .toList(),
                grounds.offered().stream().map(Ground::view).toList(),
                access.isParty(assessment) && !assessment.isUnderReview() ? open(assessment) : null);
    }

    @Transactional
    AppealView read(UUID assessmentId, UUID id) {
        Reached reached = access.requireToRead(assessmentId, id);
        return views.of(reached.appeal(), reached.assessment());
    }

    private List<OpenToAppeal> open(Assessment assessment) {
        LocalDate today = days.today();
        return standing.against(assessment).values().stream()
                .filter(against -> against.isOpen(today))
                .map(against -> new OpenToAppeal(
                        against.criterion().id(),
                        against.criterion().criterion().statement(),
                        against.until()))
                .toList();
    }
}
