package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.SelfJudged;
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
            if (!WholeJudgementRules.isSaidAlready(judged, one)) {
                JudgingRules.requireSelfJudgeable(judged.current());
                entries.add(entry(judged, one.value(), one.reason() == null ? said.words() : one.reason()));
            }
        });
        Set<UUID> named = WholeJudgementRules.named(said);
        theirs.values().stream()
                .filter(judged -> !named.contains(judged.criterionId()))
                .filter(WholeJudgementRules::mayBeJudged)
                .forEach(judged -> addRest(entries, judged, said));
        if (!entries.isEmpty()) {
            requireUnpublished(assessment);
        }
        criteria.record(entries);
        return entries.stream()
                .filter(entry -> entry.kind() == JudgementKind.SELF)
                .flatMap(entry -> theirs.get(entry.criterionId()).with(entry).eventsOfSelfJudgement().stream())
                .toList();
    }

    /** Which criteria are left for the learner to judge or to skip, by assessment. */
    public Map<UUID, Set<UUID>> leftIn(Collection<Assessment> assessments, PublishedVersion version) {
        Map<UUID, Set<UUID>> left = new LinkedHashMap<>();
        criteria.ofEach(assessments, version)
                .forEach((assessment, all) -> left.put(
                        assessment,
                        all.stream()
                                .filter(judged -> JudgingRules.isSelfJudged(
                                        judged.current().rule()))
                                .filter(WholeJudgementRules::isOpen)
                                .map(JudgedCriterion::criterionId)
                                .collect(Collectors.toSet())));
        return left;
    }

    /** @throws Problem if the result is out: then nothing in it waits for the learner */
    public void requireUnpublished(Assessment assessment) {
        if (assessment.isPublished()) {
            throw Problem.of(JudgementProblem.RESULT_PUBLISHED);
        }
    }

    private void addRest(List<JudgementEntry> entries, JudgedCriterion judged, WholeJudgement said) {
        if (said.value() != null) {
            entries.add(entry(judged, said.value(), said.words()));
        } else if (said.skips()
                && WholeJudgementRules.isOpen(judged)
                && judged.current().rule() == DecisionRule.ASSESSOR_TO_STANDARD) {
            entries.add(judged.entry(JudgementKind.SKIP, criteria.actor(Party.LEARNER), null, null));
        }
    }

    private JudgementEntry entry(JudgedCriterion judged, String value, String words) {
        return judged.entry(JudgementKind.SELF, criteria.actor(Party.LEARNER), value, words);
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
