package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.SelfJudged;
import org.withme.assessment.judgement.WholeJudgement.OfCriterion;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.problem.Problem;

/**
 * A learner's own judgement of several criteria at once (A15), recorded as a first judgement of each: whatever follows goes by the
 * rules of one. For whoever sets them, in their transaction and after their decision; events are given back to be appended.
 */
@ApplicationScoped
public class LearnersJudgements {

    private final JudgedCriteria criteria;

    LearnersJudgements(JudgedCriteria criteria) {
        this.criteria = criteria;
    }

    /**
     * What is judged already stays as it is; another value for it is refused.
     *
     * @param assessment locked
     */
    public List<DomainEvent> judge(
            Assessment assessment, PublishedVersion version, Collection<UUID> which, WholeJudgement said) {
        Map<UUID, JudgedCriterion> theirs = theirs(assessment, version, which);
        WholeJudgementRules.check(said, theirs, version.selfJudged() == SelfJudged.PER_CRITERION)
                .orThrow();
        List<JudgementEntry> entries = new ArrayList<>();
        said.criteria().forEach(one -> {
            JudgedCriterion judged = theirs.get(one.criterionId());
            if (!isSaidAlready(judged, one)) {
                JudgingRules.requireSelfJudgeable(judged.current());
                entries.add(entry(judged, one.value(), one.reason() == null ? said.words() : one.reason()));
            }
        });
        Set<UUID> named = WholeJudgementRules.named(said);
        theirs.values().stream()
                .filter(judged -> !named.contains(judged.criterionId()))
                .filter(WholeJudgementRules::isOpen)
                .forEach(judged -> addRest(entries, judged, said));
        if (!entries.isEmpty() && assessment.isPublished()) {
            throw Problem.of(JudgementProblem.RESULT_PUBLISHED);
        }
        criteria.record(entries);
        return entries.stream()
                .filter(entry -> entry.kind() == JudgementKind.SELF)
                .flatMap(entry -> theirs.get(entry.criterionId()).with(entry).eventsOfSelfJudgement().stream())
                .toList();
    }

    /** Whether nothing of these criteria is left for the learner to judge or to skip. */
    public boolean isComplete(Assessment assessment, PublishedVersion version, Collection<UUID> which) {
        return theirs(assessment, version, which).values().stream().noneMatch(WholeJudgementRules::isOpen);
    }

    private void addRest(List<JudgementEntry> entries, JudgedCriterion judged, WholeJudgement said) {
        if (said.value() != null) {
            entries.add(entry(judged, said.value(), said.words()));
        } else if (said.skips() && judged.current().rule() == DecisionRule.ASSESSOR_TO_STANDARD) {
            entries.add(judged.entry(JudgementKind.SKIP, criteria.actor(Party.LEARNER), null, null));
        }
    }

    private JudgementEntry entry(JudgedCriterion judged, String value, String words) {
        return judged.entry(JudgementKind.SELF, criteria.actor(Party.LEARNER), value, words);
    }

    private static boolean isSaidAlready(JudgedCriterion judged, OfCriterion one) {
        return judged.current()
                .first(JudgementKind.SELF)
                .filter(self -> self.value().equals(one.value()))
                .isPresent();
    }

    /** Those of these criteria that a learner judges at all, by id. */
    private Map<UUID, JudgedCriterion> theirs(Assessment assessment, PublishedVersion version, Collection<UUID> which) {
        Map<UUID, JudgedCriterion> theirs = new LinkedHashMap<>();
        criteria.all(assessment, version).stream()
                .filter(judged -> which.contains(judged.criterionId()))
                .filter(judged -> JudgingRules.isSelfJudged(judged.current().rule()))
                .forEach(judged -> theirs.put(judged.criterionId(), judged));
        return theirs;
    }
}
