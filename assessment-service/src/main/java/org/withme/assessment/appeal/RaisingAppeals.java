package org.withme.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.withme.assessment.appeal.Appeal.Why;
import org.withme.assessment.appeal.AppealAccess.Reached;
import org.withme.assessment.appeal.AppealRules.Against;
import org.withme.assessment.appeal.AppealStep.Raiser;
import org.withme.assessment.assessment.AppealStage;
import org.withme.assessment.assessment.Assessment;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;

/** What the learner does with an appeal, or their advocate for them. */
@ApplicationScoped
class RaisingAppeals {

    private static final AppealStage[] STAGES = AppealStage.values();

    private final AppealAccess access;
    private final Appeals appeals;
    private final AppealSteps steps;
    private final Grounds grounds;
    private final Standing standing;
    private final AppealViews views;
    private final CollegeDays days;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    RaisingAppeals(
            AppealAccess access,
            Appeals appeals,
            AppealSteps steps,
            Grounds grounds,
            Standing standing,
            AppealViews views,
            CollegeDays days,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.appeals = appeals;
        this.steps = steps;
        this.grounds = grounds;
        this.standing = standing;
        this.views = views;
        this.days = days;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Effort("appeal")
    @Transactional
    AppealView raise(UUID assessmentId, RaiseAppeal command) {
        Assessment assessment = access.requireParty(assessmentId);
        return idempotency.onceFor(assessment.learner(), AppealView.class, () -> {
            if (assessment.isUnderReview()) {
                throw Problem.of(AppealProblem.APPEAL_OPEN);
            }
            List<Ground> offered = grounds.offered();
            Map<UUID, Against> against = standing.against(assessment);
            AppealRules.check(command, offered, against, days.today()).orThrow();
            Appeal appeal = Appeal.raised(
                    assessment,
                    standing.result(assessment),
                    about(command, against),
                    new Why(grounds.findById(command.ground()), command.words()),
                    days.toAnswer(AppealStage.ENQUIRY),
                    clock.instant());
            appeals.persistAndFlush(appeal);
            lodge(appeal, assessment, null);
            return views.of(appeal, assessment);
        });
    }

    @Effort("appeal")
    @Transactional
    AppealView goOn(UUID assessmentId, UUID id, GoOn command, Precondition precondition) {
        Reached reached = access.requireParty(assessmentId, id);
        Assessment assessment = reached.assessment();
        Appeal appeal = reached.appeal();
        return idempotency.onceFor(assessment.learner(), AppealView.class, () -> {
            precondition.matches(views.of(appeal, assessment));
            AppealRules.check(command).orThrow();
            appeal.requireToGoOn(days.today());
            AppealStage next = STAGES[appeal.stage().ordinal() + 1];
            appeal.lodge(next, days.toAnswer(next));
            lodge(appeal, assessment, command == null ? null : command.words());
            return views.of(appeal, assessment);
        });
    }

    /** Before an answer the learner takes it back; after one they leave it at that. */
    @Transactional
    AppealView end(UUID assessmentId, UUID id, Precondition precondition) {
        Reached reached = access.requireLearner(assessmentId, id);
        Assessment assessment = reached.assessment();
        Appeal appeal = reached.appeal();
        return idempotency.onceFor(assessment.learner(), AppealView.class, () -> {
            precondition.matches(views.of(appeal, assessment));
            appeal.requireNotClosed();
            appeal.close(appeal.state() == AppealState.ANSWERED ? Ending.ACCEPTED : Ending.WITHDRAWN, clock.instant());
            assessment.standsAgain();
            appeals.flush();
            outbox.append(appeal.closedEvent(assessment));
            return views.of(appeal, assessment);
        });
    }

    private void lodge(Appeal appeal, Assessment assessment, String words) {
        assessment.lookAgain(appeal.stage());
        boolean byAdvocate = !access.caller().is(assessment.learner());
        steps.persistAndFlush(
                AppealStep.raised(appeal, new Raiser(access.caller().subject(), byAdvocate), words, clock.instant()));
        outbox.append(appeal.lodgedEvent(assessment));
    }

    /** The criteria that are named, else all that may be appealed against today. */
    private List<UUID> about(RaiseAppeal command, Map<UUID, Against> against) {
        if (command.criterionIds() != null) {
            return command.criterionIds();
        }
        LocalDate today = days.today();
        List<UUID> open = against.entrySet().stream()
                .filter(each -> each.getValue().isOpen(today))
                .map(Map.Entry::getKey)
                .toList();
        if (open.isEmpty()) {
            throw Problem.of(whyNothingIsOpen(against, today));
        }
        return open;
    }

    private static AppealProblem whyNothingIsOpen(Map<UUID, Against> against, LocalDate today) {
        List<Against> decided = against.values().stream()
                .filter(each -> each.value() != null
                        && !each.criterion().isTheLearners()
                        && !each.criterion().agreed())
                .toList();
        if (decided.isEmpty()) {
            return AppealProblem.NOTHING_TO_APPEAL;
        }
        return decided.stream().allMatch(Against::settled) ? AppealProblem.SETTLED : AppealProblem.TOO_LATE;
    }
}
