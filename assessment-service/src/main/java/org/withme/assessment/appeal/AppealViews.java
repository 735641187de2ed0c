package org.withme.assessment.appeal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.appeal.AppealView.AnswerView;
import org.withme.assessment.appeal.AppealView.AppealedCriterionView;
import org.withme.assessment.appeal.AppealView.SeatView;
import org.withme.assessment.appeal.AppealView.StageView;
import org.withme.assessment.assessment.AppealStage;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.authority.StandingAuthorities;
import org.withme.platform.identity.CurrentCaller;

/**
 * Appeals as the caller sees them. Why one is raised and what was answered would tell a quality assurer what was decided, who may still
 * be asked to judge it a second time (A10): before the result is out only those see it who have taken the appeal.
 */
@Singleton
class AppealViews {

    private static final List<String> WITHHELD =
            List.of("ground", "words", "outcome", "reasons", "changed", "organisationReference", "answeredAs");

    private final AppealSteps steps;
    private final Grounds grounds;
    private final AssessmentAccess access;
    private final PublishedVersions versions;
    private final StandingAuthorities advocates;
    private final CurrentCaller callers;
    private final CollegeDays days;

    AppealViews(
            AppealSteps steps,
            Grounds grounds,
            AssessmentAccess access,
            PublishedVersions versions,
            StandingAuthorities advocates,
            CurrentCaller callers,
            CollegeDays days) {
        this.steps = steps;
        this.grounds = grounds;
        this.access = access;
        this.versions = versions;
        this.advocates = advocates;
        this.callers = callers;
        this.days = days;
    }

    /** Whether the caller sees all of it. */
    boolean isTold(Appeal appeal, Assessment assessment) {
        return isTold(steps.of(appeal.id()), assessment);
    }

    private boolean isTold(List<AppealStep> all, Assessment assessment) {
        String subject = callers.get().subject();
        return assessment.isPublished()
                || access.side(assessment) != Side.QUALITY
                || all.stream().anyMatch(step -> step.hasSeat(subject));
    }

    AppealView of(Appeal appeal, Assessment assessment) {
        String subject = callers.get().subject();
        PublishedVersion version = versions.get(assessment.versionId());
        List<AppealStep> all = steps.of(appeal.id());
        boolean told = isTold(all, assessment);
        return new AppealView(
                appeal.id(),
                assessment.id(),
                assessment.learner(),
                assessment.title(),
                assessment.ukprn(),
                appeal.resultId(),
                told ? grounds.findById(appeal.ground()).view() : null,
                told ? appeal.words() : null,
                appeal.criteria().stream()
                        .map(criterion -> new AppealedCriterionView(criterion, statement(version, criterion)))
                        .toList(),
                appeal.stage(),
                appeal.state(),
                appeal.state() == AppealState.CLOSED ? null : appeal.dueOn(),
                appeal.mayGoOn(days.today()),
                advocates.isAnyoneWith(assessment.learner(), AssessmentAccess.APPEALS),
                appeal.ending(),
                all.stream().map(step -> stage(step, subject, told)).toList(),
                told ? null : WITHHELD,
                appeal.raisedAt(),
                appeal.closedAt());
    }

    static String statement(PublishedVersion version, UUID criterion) {
        return version.criterion(criterion).map(Criterion::statement).orElseThrow();
    }

    private static StageView stage(AppealStep step, String subject, boolean told) {
        boolean member = step.stage() == AppealStage.PANEL && step.hasSeat(subject);
        return new StageView(
                step.stage(),
                step.raisedAt(),
                step.isByAdvocate(),
                told ? step.words() : null,
                step.dueOn(),
                step.seats().stream()
                        .map(seat -> new SeatView(
                                seat.role(), seat.subject().equals(subject), member ? seat.agreed() : null))
                        .toList(),
                member && step.isDrafted() ? answer(step, told) : null,
                step.isAnswered() ? answer(step, told) : null,
                step.answeredAt(),
                step.goOnUntil(),
                step.resultId());
    }

    private static @Nullable AnswerView answer(AppealStep step, boolean told) {
        return new AnswerView(
                told ? step.outcome() : null,
                told ? step.reasons() : null,
                told
                        ? step.values().entrySet().stream()
                                .map(value -> new AnswerAppeal.AppealValue(value.getKey(), value.getValue()))
                                .toList()
                        : null,
                told ? step.organisationReference() : null,
                told ? step.answeredAs() : null);
    }
}
