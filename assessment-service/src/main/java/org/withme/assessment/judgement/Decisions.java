package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;

/** An assessment as it stands; for the features that build on what is decided, inside their transactions. */
@ApplicationScoped
public class Decisions {

    private final PublishedVersions versions;
    private final JudgedCriteria criteria;

    Decisions(PublishedVersions versions, JudgedCriteria criteria) {
        this.versions = versions;
        this.criteria = criteria;
    }

    /** What reading the assessment answers to somebody on this side: what an If-Match of theirs is compared with. */
    public AssessmentView seenFrom(Side side, Assessment assessment) {
        return view(assessment, side);
    }

    /** Whether the caller decided something in a criterion, in any attempt and in whatever role (A10). */
    public boolean isOwn(Assessment assessment, UUID criterionId) {
        return criteria.isOwn(assessment, criterionId);
    }

    /** The decision on each criterion, in the order of the version. */
    public List<Decided> of(Assessment assessment) {
        return criteria.all(assessment, versions.get(assessment.versionId())).stream()
                .map(Decisions::decided)
                .toList();
    }

    AssessmentView view(Assessment assessment, Side side) {
        PublishedVersion version = versions.get(assessment.versionId());
        List<JudgedCriterion> all = criteria.all(assessment, version);
        return AssessmentView.of(
                assessment.summary(),
                version,
                all.stream().anyMatch(JudgedCriterion::advocatePresent),
                criteria.views(assessment, all, side));
    }

    private static Decided decided(JudgedCriterion judged) {
        Optional<Attempt.Decision> decision = judged.decisionByRule();
        return new Decided(
                judged.criterionId(),
                judged.current().rule(),
                decision.map(made -> made.entry().id()),
                judged.decision().map(Attempt.Decision::value),
                decision.filter(made -> made.by() == Party.AWARDING_ORGANISATION)
                        .isPresent(),
                decision.filter(made -> made.by() == Party.ASSESSOR
                                || judged.current().rule() == DecisionRule.ASSESSOR_TO_STANDARD)
                        .isPresent(),
                judged.decision()
                        .filter(made -> made.entry().kind() == JudgementKind.APPEAL)
                        .isPresent());
    }

    /**
     * How one criterion was decided.
     *
     * @param decision the entry that decided it, whatever an appeal made of it; empty while it is not decided
     * @param value empty while it is not
     * @param moderated whether the awarding organisation decided it
     * @param byAssessor whether an assessor decided it alone, or whoever reassessed it in their place
     * @param onAppeal whether an appeal brought the value, so that nothing that was assured stands
     */
    public record Decided(
            UUID criterion,
            DecisionRule rule,
            Optional<UUID> decision,
            Optional<String> value,
            boolean moderated,
            boolean byAssessor,
            boolean onAppeal) {}
}
