package org.withme.assessment.comment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.comment.CommentEvent.Commented;
import org.withme.assessment.comment.CriterionComment.Writer;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.judgement.Decisions;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

@ApplicationScoped
class Commenting {

    private static final int LONGEST = 4000;
    private static final int MOST = 50;

    private final AssessmentAccess access;
    private final CurrentCaller callers;
    private final PublishedVersions versions;
    private final Decisions decisions;
    private final CriterionComments comments;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    Commenting(
            AssessmentAccess access,
            CurrentCaller callers,
            PublishedVersions versions,
            Decisions decisions,
            CriterionComments comments,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.versions = versions;
        this.decisions = decisions;
        this.comments = comments;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CommentsView read(UUID id, UUID criterionId) {
        Assessment assessment = access.requireToRead(id);
        criterion(assessment, criterionId);
        return new CommentsView(comments.of(id, criterionId).stream()
                .map(CriterionComment::view)
                .toList());
    }

    @Effort("comment")
    @Transactional
    CommentView write(UUID id, UUID criterionId, WriteComment command) {
        Assessment assessment = access.requireStaff(id, Roles.ASSESSOR, Roles.IQA);
        Criterion criterion = criterion(assessment, criterionId);
        return idempotency.onceFor(assessment.learner(), CommentView.class, () -> {
            new Violations()
                    .requiredText("/words", command.words(), LONGEST, "Say it in 1 to " + LONGEST + " characters.")
                    .orThrow();
            requireCommentable(assessment, criterion);
            CriterionComment comment = CriterionComment.written(
                    UuidCreator.getTimeOrderedEpoch(), id, criterionId, command.words(), writer());
            comments.persistAndFlush(comment);
            outbox.append(new Commented(
                    assessment.learnerOrigin(), id, criterionId, criterion.statement(), assessment.ukprn()));
            return comment.view();
        });
    }

    /** The learner's own, and judged by the learner in this attempt: their judgement comes first. */
    private void requireCommentable(Assessment assessment, Criterion criterion) {
        if (criterion.decisionRule() != DecisionRule.LEARNER) {
            throw Problem.of(CommentProblem.NOT_THE_LEARNERS_OWN);
        }
        if (!decisions.isSelfJudged(assessment, criterion.id())) {
            throw Problem.of(CommentProblem.NOTHING_TO_COMMENT);
        }
        if (comments.of(assessment.id(), criterion.id()).size() >= MOST) {
            throw Problem.of(CommentProblem.TOO_MANY_COMMENTS);
        }
    }

    private Criterion criterion(Assessment assessment, UUID criterionId) {
        return versions.get(assessment.versionId())
                .criterion(criterionId)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private Writer writer() {
        Caller caller = callers.get();
        return new Writer(caller.subject(), caller.has(Roles.ASSESSOR) ? Roles.ASSESSOR : Roles.IQA, clock.instant());
    }
}
