package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.Criterion;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** Decisions to the standard as quality assurance meets them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class AssuredCriteria {

    private final JudgedCriteria criteria;
    private final CurrentCaller callers;

    AssuredCriteria(JudgedCriteria criteria, CurrentCaller callers) {
        this.criteria = criteria;
        this.callers = callers;
    }

    /** How a criterion stands, whatever the caller may see of it elsewhere. */
    public AssuredCriterion of(Assessment assessment, UUID criterionId) {
        JudgedCriterion judged = criteria.of(assessment, criterionId);
        Attempt current = judged.current();
        return new AssuredCriterion(
                judged.unit(),
                judged.criterion(),
                current.first(JudgementKind.ASSESSOR).map(entry -> made(current, entry)),
                current.first(JudgementKind.REASSESSMENT_REQUEST)
                        .filter(asked -> asked.party() == Party.IQA)
                        .map(JudgementEntry::words),
                current.first(JudgementKind.REASSESSMENT).map(entry -> made(current, entry)),
                judged.isDecidedBy(callers.get().subject()));
    }

    /** What is wrong with a judgement of it. */
    public Violations check(Criterion criterion, String value, String reason) {
        return JudgingRules.check(criterion.scale(), new Judge(value, reason));
    }

    /** What is wrong with a reason that somebody must answer. */
    public Violations checkReason(String reason) {
        return JudgingRules.words("/reason", reason);
    }

    /**
     * The decision stands no longer; somebody who has not judged it decides it again (A10).
     *
     * @throws Problem 409 while an appeal about it is open
     */
    public void requireReassessment(Assessment assessment, UUID criterionId, String reason) {
        JudgedCriterion judged = criteria.of(assessment, criterionId);
        criteria.requireNoAppeal(judged);
        criteria.record(
                judged, judged.entry(JudgementKind.REASSESSMENT_REQUEST, criteria.actor(Party.IQA), null, reason));
    }

    private static Made made(Attempt attempt, JudgementEntry entry) {
        return new Made(entry.value(), attempt.reasonOf(entry), entry.recordedBy(), entry.recordedAt());
    }

    /** A value that somebody decided. */
    public record Made(String value, Optional<String> reason, String by, Instant at) {}

    /**
     * A criterion that an assessor decides to the standard, in the attempt that counts.
     *
     * @param required why quality assurance requires that it is decided again
     * @param isOwn whether the caller decided something in it, in any attempt and in whatever role
     */
    public record AssuredCriterion(
            String unit,
            Criterion criterion,
            Optional<Made> first,
            Optional<String> required,
            Optional<Made> again,
            boolean isOwn) {}
}
