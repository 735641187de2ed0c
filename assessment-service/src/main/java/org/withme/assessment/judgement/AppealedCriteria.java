package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** Decisions as appeals meet them (A11), in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class AppealedCriteria {

    /** After which the learner sees what the assessor decided. */
    private static final Set<JudgementKind> LOOKS = EnumSet.of(JudgementKind.SELF, JudgementKind.SKIP);

    private final JudgedCriteria criteria;
    private final PublishedVersions versions;
    private final CurrentCaller callers;

    AppealedCriteria(JudgedCriteria criteria, PublishedVersions versions, CurrentCaller callers) {
        this.criteria = criteria;
        this.versions = versions;
        this.callers = callers;
    }

    /** Each criterion, in the order of the version. */
    public List<AppealedCriterion> of(Assessment assessment) {
        return criteria.all(assessment, versions.get(assessment.versionId())).stream()
                .map(AppealedCriteria::appealed)
                .toList();
    }

    /** Before there is a result: this value stands from now on. Only the answer of the appeal tells it: no assessor decided it. */
    public void decide(Assessment assessment, UUID criterionId, String value, String reason) {
        JudgedCriterion judged = criteria.of(assessment, criterionId);
        criteria.record(
                judged,
                judged.entry(JudgementKind.APPEAL, criteria.actor(party()), value, reason)
                        .inRound(judged.current().appeals() + 1));
    }

    private Party party() {
        return callers.get().has(Roles.IQA)
                ? Party.IQA
                : callers.get().has(Roles.ASSESSOR) ? Party.ASSESSOR : Party.EXAMS_OFFICER;
    }

    private static AppealedCriterion appealed(JudgedCriterion judged) {
        Optional<Attempt.Decision> seen = judged.current()
                .decisionSeenFrom(Side.LEARNER)
                .or(() -> judged.current().decision().isEmpty()
                                && !judged.current().isToBeReassessed()
                        ? judged.decisionBefore()
                        : Optional.empty());
        return new AppealedCriterion(
                judged.criterion(),
                seen.map(Attempt.Decision::value),
                seen.map(decision -> decision.entry().recordedAt()),
                seen.map(decision -> seenSince(judged, decision.entry())),
                judged.decision().filter(decision -> decision.by() == null).isPresent(),
                isOfTheOrganisation(judged));
    }

    /** Where the learner judges too they do not see a decision before they have, or skip that, or another attempt begins. */
    private static Instant seenSince(JudgedCriterion judged, JudgementEntry decided) {
        return Stream.concat(judged.earlier().stream(), Stream.of(judged.current()))
                .filter(Attempt::isBlind)
                .flatMap(attempt -> attempt.entries().stream())
                .filter(entry -> entry.kind() == JudgementKind.ATTEMPT
                        ? entry.attempt() == decided.attempt() + 1
                        : entry.attempt() == decided.attempt() && LOOKS.contains(entry.kind()))
                .map(JudgementEntry::recordedAt)
                .min(Comparator.naturalOrder())
                .filter(looked -> looked.isAfter(decided.recordedAt()))
                .orElse(decided.recordedAt());
    }

    private static boolean isOfTheOrganisation(JudgedCriterion judged) {
        return judged.criterion().decisionRule() == DecisionRule.EXTERNAL
                || judged.current().has(JudgementKind.EXTERNAL);
    }

    /**
     * A criterion that may be appealed against.
     *
     * @param value what stands, as far as the learner sees it; empty while there is nothing that they see
     * @param decidedAt when that was decided
     * @param seenAt since when the learner sees it
     * @param agreed whether learner and assessor agreed on it
     * @param ofTheOrganisation whether the awarding organisation decided it, so that only it can change it
     */
    public record AppealedCriterion(
            Criterion criterion,
            Optional<String> value,
            Optional<Instant> decidedAt,
            Optional<Instant> seenAt,
            boolean agreed,
            boolean ofTheOrganisation) {

        public UUID id() {
            return criterion.id();
        }

        /** Whether nobody but the learner decides it. */
        public boolean isTheLearners() {
            return criterion.decisionRule() == DecisionRule.LEARNER;
        }
    }
}
