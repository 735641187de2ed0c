package org.withme.assessment.appeal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.appeal.AppealStep.Raiser;
import org.withme.assessment.assessment.AppealStage;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.judgement.AppealedCriteria;
import org.withme.assessment.result.AppealedResults;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.identity.CurrentCaller;

/** What an answer brings: other values where it says some, and the turn of the learner, of a reviewer, or of nobody. */
@Singleton
class Answers {

    private final Appeals appeals;
    private final AppealSteps steps;
    private final AppealedCriteria criteria;
    private final AppealedResults results;
    private final Standing standing;
    private final CollegeDays days;
    private final CurrentCaller callers;
    private final Clock clock;

    Answers(
            Appeals appeals,
            AppealSteps steps,
            AppealedCriteria criteria,
            AppealedResults results,
            Standing standing,
            CollegeDays days,
            CurrentCaller callers,
            Clock clock) {
        this.appeals = appeals;
        this.steps = steps;
        this.criteria = criteria;
        this.results = results;
        this.standing = standing;
        this.days = days;
        this.callers = callers;
        this.clock = clock;
    }

    boolean needsAssurer(Assessment assessment, Collection<UUID> criteria) {
        return results.needsAssurer(assessment, criteria);
    }

    void requireAssurer(Assessment assessment, Set<UUID> changed, boolean amongThem) {
        results.requireAssurer(assessment, changed, amongThem);
    }

    /** What is drafted in the stage is the college's answer; gives the events, to be appended. */
    List<DomainEvent> give(Appeal appeal, AppealStep step, Assessment assessment) {
        Instant now = clock.instant();
        List<DomainEvent> events = new ArrayList<>();
        UUID result = change(step, assessment, events);
        LocalDate until =
                appeal.stage() == AppealStage.PANEL || step.outcome() == Outcome.PASSED_ON ? null : days.toGoOn();
        step.answer(now, until, result);
        events.add(appeal.answeredEvent(assessment, step.outcome(), until));
        if (step.outcome() == Outcome.PASSED_ON) {
            appeal.lodge(AppealStage.REVIEW, days.toAnswer(AppealStage.REVIEW));
            assessment.lookAgain(AppealStage.REVIEW);
            steps.persist(AppealStep.raised(appeal, new Raiser(callers.get().subject(), false), null, now));
            events.add(appeal.lodgedEvent(assessment));
        } else if (until == null) {
            appeal.settle(standing.values(assessment), clock.instant());
            appeal.close(Ending.DECIDED, now);
            assessment.standsAgain();
            events.add(appeal.closedEvent(assessment));
        } else {
            appeal.answered(until, standing.values(assessment), clock.instant());
        }
        appeals.flush();
        return events;
    }

    /** Gives the result that it brings; null where it brings none. */
    private UUID change(AppealStep step, Assessment assessment, List<DomainEvent> events) {
        Map<UUID, String> values = step.values();
        if (values.isEmpty()) {
            return null;
        }
        if (assessment.isPublished()) {
            AppealedResults.Superseding result = results.supersede(assessment, values, step.reasons());
            events.add(result.event());
            return result.id();
        }
        values.forEach((criterion, value) -> criteria.decide(assessment, criterion, value, step.reasons()));
        return null;
    }
}
