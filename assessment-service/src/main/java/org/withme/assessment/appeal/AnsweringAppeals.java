package org.withme.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.withme.assessment.appeal.AnswerAppeal.AppealValue;
import org.withme.assessment.appeal.AppealAccess.Reached;
import org.withme.assessment.appeal.AppealStep.Answer;
import org.withme.assessment.assessment.AppealStage;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.judgement.AppealedCriteria.AppealedCriterion;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** What the college does with an appeal: after the enquiry only who took no part in what it is about. */
@ApplicationScoped
class AnsweringAppeals {

    private final AppealAccess access;
    private final AppealSteps steps;
    private final Standing standing;
    private final Involvement involvement;
    private final Answers answers;
    private final PublishedVersions versions;
    private final AppealViews views;
    private final AppealConfig config;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringAppeals(
            AppealAccess access,
            AppealSteps steps,
            Standing standing,
            Involvement involvement,
            Answers answers,
            PublishedVersions versions,
            AppealViews views,
            AppealConfig config,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.steps = steps;
        this.standing = standing;
        this.involvement = involvement;
        this.answers = answers;
        this.versions = versions;
        this.views = views;
        this.config = config;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks at it from now on, and judges it nowhere else. Taking it again changes nothing. */
    @Effort("appeal")
    @Transactional
    AppealView take(UUID assessmentId, UUID id) {
        Reached reached = access.requireStaff(assessmentId, id);
        Appeal appeal = reached.appeal();
        return once(reached, () -> {
            appeal.requireOpen();
            AppealStep step = steps.current(appeal);
            if (!step.hasSeat(access.caller().subject())) {
                requireToTake(reached, step);
                step.sit(access.caller().subject(), access.role(), clock.instant());
                steps.flush();
            }
            return views.of(appeal, reached.assessment());
        });
    }

    @Effort("appeal")
    @Transactional
    AppealView answer(UUID assessmentId, UUID id, AnswerAppeal command, Precondition precondition) {
        Reached reached = access.requireStaff(assessmentId, id);
        Appeal appeal = reached.appeal();
        return once(reached, () -> {
            precondition.matches(views.of(appeal, reached.assessment()));
            appeal.requireOpen();
            AppealStep step = steps.current(appeal);
            requireToAnswer(reached, step);
            broken(command, reached).orThrow();
            Map<UUID, String> values =
                    command.changes().stream().collect(Collectors.toMap(AppealValue::criterionId, AppealValue::value));
            requireToChange(reached, step, values);
            step.draft(new Answer(
                    command.passing() ? Outcome.PASSED_ON : values.isEmpty() ? Outcome.STANDS : Outcome.CHANGED,
                    command.reasons(),
                    values,
                    command.organisationReference(),
                    access.caller().subject(),
                    access.role(),
                    clock.instant()));
            steps.flush();
            if (isTheAnswer(reached, step)) {
                outbox.append(answers.give(appeal, step, reached.assessment()).toArray(DomainEvent[]::new));
            }
            return views.of(appeal, reached.assessment());
        });
    }

    /** A member of the panel agrees to what is drafted, having read it; more than half of them make it the answer. */
    @Effort("appeal")
    @Transactional
    AppealView agree(UUID assessmentId, UUID id, Precondition precondition) {
        Reached reached = access.requireStaff(assessmentId, id);
        Appeal appeal = reached.appeal();
        if (precondition.isAny()) {
            throw Problem.at("/header/If-Match", AppealRule.UNREAD);
        }
        return once(reached, () -> {
            precondition.matches(views.of(appeal, reached.assessment()));
            appeal.requireOpen();
            AppealStep step = steps.current(appeal);
            requireMember(step);
            if (!step.isDrafted()) {
                throw Problem.of(AppealProblem.NOTHING_DRAFTED);
            }
            requireNoPart(reached, step);
            requireNotOvertaken(reached, step);
            requireToChange(reached, step, step.values());
            step.agree(access.caller().subject());
            steps.flush();
            if (isTheAnswer(reached, step)) {
                outbox.append(answers.give(appeal, step, reached.assessment()).toArray(DomainEvent[]::new));
            }
            return views.of(appeal, reached.assessment());
        });
    }

    /** Of a panel once more than half have agreed, among them a quality assurer where what they say needs one. */
    private boolean isTheAnswer(Reached reached, AppealStep step) {
        return step.stage() != AppealStage.PANEL
                || step.isAgreedAmong(config.panel())
                        && (step.isAgreedBy(Roles.IQA)
                                || !answers.needsAssurer(
                                        reached.assessment(), step.values().keySet()));
    }

    private AppealView once(Reached reached, Supplier<AppealView> effect) {
        return idempotency.onceFor(reached.assessment().learner(), AppealView.class, effect);
    }

    /** An enquiry needs nobody to take it but who must not learn otherwise what it is about. */
    private void requireToTake(Reached reached, AppealStep step) {
        if (step.stage() == AppealStage.ENQUIRY) {
            if (views.isTold(reached.appeal(), reached.assessment())) {
                throw Problem.of(AppealProblem.NOTHING_TO_TAKE);
            }
            requireNotForTheLearner(reached, step);
            return;
        }
        requireNoPart(reached, step);
        if (step.stage() == AppealStage.PANEL) {
            requireSeat(reached, step);
        }
    }

    /** The last one is a quality assurer's, where without one the panel could never change what it may find wrong. */
    private void requireSeat(Reached reached, AppealStep step) {
        int left = config.panel() - step.seats().size();
        if (left <= 0) {
            throw Problem.of(AppealProblem.PANEL_COMPLETE);
        }
        if (left == 1
                && !step.sits(Roles.IQA)
                && !access.role().equals(Roles.IQA)
                && answers.needsAssurer(reached.assessment(), reached.appeal().criteria())) {
            throw Problem.of(AppealProblem.SEAT_KEPT);
        }
    }

    private void requireToAnswer(Reached reached, AppealStep step) {
        if (step.stage() == AppealStage.PANEL) {
            requireMember(step);
            if (step.seats().size() < config.panel()) {
                throw Problem.of(AppealProblem.PANEL_NOT_COMPLETE);
            }
        }
        if (step.stage() == AppealStage.ENQUIRY) {
            requireNotForTheLearner(reached, step);
        } else {
            requireNoPart(reached, step);
        }
        if (!views.isTold(reached.appeal(), reached.assessment())) {
            throw Problem.of(AppealProblem.TAKE_FIRST);
        }
    }

    private void requireNotForTheLearner(Reached reached, AppealStep step) {
        if (involvement.isForTheLearner(access.caller(), reached.assessment(), step.id())) {
            throw Problem.of(AppealProblem.TOOK_PART);
        }
    }

    private void requireMember(AppealStep step) {
        if (step.stage() != AppealStage.PANEL || !step.hasSeat(access.caller().subject())) {
            throw Problem.of(AppealProblem.NO_SEAT);
        }
    }

    private void requireNoPart(Reached reached, AppealStep step) {
        if (involvement.of(access.caller(), reached.assessment(), step.id())) {
            throw Problem.of(AppealProblem.TOOK_PART);
        }
    }

    /** Nobody agrees to what fits no longer: the awarding organisation may have decided since, of what the college marked. */
    private void requireNotOvertaken(Reached reached, AppealStep step) {
        boolean decidedSince = about(reached).stream().anyMatch(criterion -> criterion
                .decidedAt()
                .filter(at -> at.isAfter(step.draftedAt()))
                .isPresent());
        if (decidedSince || !broken(AnswerAppeal.of(step), reached).isEmpty()) {
            throw Problem.of(AppealProblem.DRAFT_OVERTAKEN);
        }
    }

    private Violations broken(AnswerAppeal command, Reached reached) {
        return AppealRules.check(
                command,
                reached.appeal().stage() == AppealStage.ENQUIRY,
                about(reached),
                standing.values(reached.assessment()));
    }

    private List<AppealedCriterion> about(Reached reached) {
        return standing.criteria(reached.assessment()).stream()
                .filter(criterion -> reached.appeal().criteria().contains(criterion.id()))
                .toList();
    }

    /** In a regulated framework nobody changes on appeal what they judged, and nobody certified weight without quality assurance. */
    private void requireToChange(Reached reached, AppealStep step, Map<UUID, String> values) {
        if (values.isEmpty()) {
            return;
        }
        Assessment assessment = reached.assessment();
        boolean regulated = versions.get(assessment.versionId()).isRegulated();
        if (regulated && step.stage() == AppealStage.ENQUIRY) {
            requireNoPart(reached, step);
        }
        answers.requireAssurer(
                assessment,
                values.keySet(),
                step.stage() == AppealStage.PANEL
                        ? step.sits(Roles.IQA)
                        : access.caller().has(Roles.IQA));
    }
}
