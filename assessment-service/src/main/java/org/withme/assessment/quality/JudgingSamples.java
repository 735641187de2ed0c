package org.withme.assessment.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.judgement.AssuredCriteria;
import org.withme.assessment.judgement.AssuredCriteria.AssuredCriterion;
import org.withme.assessment.quality.QualityEvent.ReassessmentRequired;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** A second judgement of what was drawn, and what follows where it is another (A10). */
@ApplicationScoped
class JudgingSamples {

    private final QualityAccess access;
    private final AssessmentAccess assessments;
    private final SampledRows rows;
    private final AssuredCriteria criteria;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    JudgingSamples(
            QualityAccess access,
            AssessmentAccess assessments,
            SampledRows rows,
            AssuredCriteria criteria,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.assessments = assessments;
        this.rows = rows;
        this.criteria = criteria;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    SampledDecisionView read(UUID sampleId, UUID itemId) {
        QualitySample sample = access.requireSample(sampleId);
        SampledItem item = item(sample, itemId);
        Assessment assessment = assessments.requireStaffToRead(item.assessmentId(), Roles.IQA);
        return SampledDecisionView.of(sample.id(), item, criteria.of(assessment, item.criterionId()));
    }

    @Effort("quality-assurance")
    @Transactional
    SampledDecisionView judge(UUID sampleId, UUID itemId, JudgeSecond command) {
        QualitySample sample = access.requireSampleLocked(sampleId);
        Assessment assessment = assessments.requireStaff(item(sample, itemId).assessmentId(), Roles.IQA);
        return idempotency.onceFor(assessment.learner(), SampledDecisionView.class, () -> {
            sample.requireOpen();
            SampledItem item = item(sample, itemId);
            AssuredCriterion criterion = criteria.of(assessment, item.criterionId());
            requireToBeJudged(item, criterion);
            if (rows.hasTakenAppeal(assessment.id(), access.subject())) {
                throw Problem.of(QualityProblem.OWN_DECISION);
            }
            criteria.check(criterion.criterion(), command.value(), command.reason())
                    .orThrow();
            rows.judged(item.id(), command.value(), command.reason(), access.subject(), clock.instant());
            return SampledDecisionView.of(sample.id(), item(sample, itemId), criterion);
        });
    }

    @Effort("quality-assurance")
    @Transactional
    SampledDecisionView requireReassessment(UUID sampleId, UUID itemId, RequireReassessment command) {
        QualitySample sample = access.requireSampleLocked(sampleId);
        Assessment assessment = assessments.requireStaff(item(sample, itemId).assessmentId(), Roles.IQA);
        return idempotency.onceFor(assessment.learner(), SampledDecisionView.class, () -> {
            sample.requireOpen();
            SampledItem item = item(sample, itemId);
            requireToBeReassessed(item, criteria.of(assessment, item.criterionId()));
            criteria.checkReason(command.reason()).orThrow();
            criteria.requireReassessment(assessment, item.criterionId(), command.reason());
            AssuredCriterion criterion = criteria.of(assessment, item.criterionId());
            outbox.append(new ReassessmentRequired(
                    assessment.learnerOrigin(),
                    assessment.id(),
                    item.criterionId(),
                    criterion.criterion().statement(),
                    assessment.ukprn()));
            return SampledDecisionView.of(sample.id(), item(sample, itemId), criterion);
        });
    }

    private SampledItem item(QualitySample sample, UUID itemId) {
        return rows.item(sample.id(), itemId).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private static void requireToBeJudged(SampledItem item, AssuredCriterion criterion) {
        if (criterion.isOwn()) {
            throw Problem.of(QualityProblem.OWN_DECISION);
        }
        if (item.secondValue() != null) {
            throw Problem.of(QualityProblem.LOOKED_AT);
        }
        if (item.state() == ItemState.LAPSED) {
            throw Problem.of(QualityProblem.NO_LONGER_STANDS);
        }
    }

    /** By any quality assurer, so that a sample is not held up while who differed is away. */
    private static void requireToBeReassessed(SampledItem item, AssuredCriterion criterion) {
        if (criterion.isOwn()) {
            throw Problem.of(QualityProblem.OWN_DECISION);
        }
        if (item.state() != ItemState.DIFFERS) {
            throw Problem.of(QualityProblem.NOTHING_TO_REASSESS);
        }
    }
}
