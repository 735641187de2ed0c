package org.withme.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.platform.events.Outbox;

@ApplicationScoped
class EndingAppeals {

    private static final int AT_ONE_LOOK = 200;

    private final Appeals appeals;
    private final LearnersAssessments assessments;
    private final CollegeDays days;
    private final Outbox outbox;
    private final Clock clock;

    EndingAppeals(Appeals appeals, LearnersAssessments assessments, CollegeDays days, Outbox outbox, Clock clock) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.days = days;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<UUID> due() {
        return appeals.lapsedBefore(days.today(), AT_ONE_LOOK).stream()
                .map(Appeal::id)
                .toList();
    }

    /** Looked at again once the assessment is locked: the learner may have gone on, another instance may have ended it. */
    @Transactional
    void lapse(UUID id) {
        UUID of = appeals.findById(id).assessmentId();
        for (Assessment assessment : assessments.eachLocked(List.of(of))) {
            Appeal appeal = appeals.findById(id);
            appeals.getEntityManager().refresh(appeal);
            if (appeal.state() == AppealState.ANSWERED && appeal.dueOn().isBefore(days.today())) {
                appeal.close(Ending.LAPSED, clock.instant());
                assessment.standsAgain();
                appeals.flush();
                outbox.append(appeal.closedEvent(assessment));
            }
        }
    }
}
