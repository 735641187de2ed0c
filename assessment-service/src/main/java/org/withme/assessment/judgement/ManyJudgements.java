package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/**
 * Many criteria of many learners at once, for whoever sets them: in their transaction, after their decision. How many statements
 * it takes does not depend on how many there are. Events are given back, for the use case to append.
 */
@ApplicationScoped
public class ManyJudgements {

    private final JudgedCriteria criteria;

    ManyJudgements(JudgedCriteria criteria) {
        this.criteria = criteria;
    }

    /** What became of each mark, in their order, and what is to be told. */
    public record Outcome(List<Marked> marked, List<DomainEvent> events) {}

    /** How these criteria stand in each assessment, as far as this side may know, in the order of the version. */
    public Map<UUID, List<CriterionCell>> seenFrom(
            Side side, Collection<Assessment> assessments, PublishedVersion version, Set<UUID> which) {
        Function<JudgedCriterion, Side> sides =
                criteria.sides(assessments.stream().map(Assessment::id).toList(), side);
        Map<UUID, List<CriterionCell>> cells = new LinkedHashMap<>();
        criteria.ofEach(assessments, version)
                .forEach((assessment, all) -> cells.put(
                        assessment,
                        all.stream()
                                .filter(judged -> which.contains(judged.criterionId()))
                                .map(judged -> CriterionCell.of(judged, sides.apply(judged)))
                                .toList()));
        return cells;
    }

    /**
     * First judgements of an assessor: each is recorded or refused by itself, and one that stands already stays as it is. A reason
     * for a decision that has none is added to it.
     *
     * @param side from which the assessor looks: who may have to assure a decision does not learn it by saying it again
     * @param assessments locked, all against this version
     */
    public Outcome mark(Side side, Collection<Assessment> assessments, PublishedVersion version, List<Mark> marks) {
        Function<JudgedCriterion, Side> sides =
                criteria.sides(assessments.stream().map(Assessment::id).toList(), side);
        Map<Where, JudgedCriterion> now = new HashMap<>();
        criteria.ofEach(assessments, version)
                .forEach((assessment, all) ->
                        all.forEach(judged -> now.put(new Where(assessment, judged.criterionId()), judged)));
        Set<Where> contradicted = contradicted(marks);
        List<JudgementEntry> entries = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        List<Marked> marked = new ArrayList<>();
        for (Mark mark : marks) {
            Where where = Where.of(mark);
            try {
                if (contradicted.contains(where)) {
                    throw Problem.of(JudgementProblem.ROWS_CONTRADICT);
                }
                JudgedCriterion judged =
                        Optional.ofNullable(now.get(where)).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
                if (judged.current().isBlindTo(sides.apply(judged))) {
                    JudgingRules.requireAssessorJudgeable(judged.current());
                }
                Optional<JudgementEntry> entry = entryOf(judged, mark);
                if (entry.isEmpty()) {
                    marked.add(Marked.unchanged(judged));
                    continue;
                }
                JudgedCriterion after = judged.with(entry.get());
                now.put(where, after);
                entries.add(entry.get());
                marked.add(Marked.recorded(after));
                if (entry.get().kind() == JudgementKind.ASSESSOR) {
                    events.addAll(after.eventsOfAssessorsJudgement());
                }
            } catch (Problem refused) {
                marked.add(Marked.refused(refused));
            }
        }
        criteria.record(entries);
        return new Outcome(marked, events);
    }

    /** What is to be recorded; nothing if it stands already. */
    private Optional<JudgementEntry> entryOf(JudgedCriterion judged, Mark mark) {
        Attempt current = judged.current();
        if (judged.attempt() != (mark.attempt() == null ? 1 : mark.attempt())) {
            throw Problem.of(JudgementProblem.OTHER_ATTEMPT);
        }
        Optional<JudgementEntry> standing = current.first(JudgementKind.ASSESSOR)
                .filter(entry -> entry.value().equals(mark.value()));
        if (standing.isEmpty()) {
            JudgingRules.requireAssessorJudgeable(current);
            JudgingRules.check(judged.criterion().scale(), new Judge(mark.value(), mark.reason()))
                    .orThrow();
            return Optional.of(
                    judged.entry(JudgementKind.ASSESSOR, criteria.actor(Party.ASSESSOR), mark.value(), mark.reason()));
        }
        if (mark.reason() == null
                || current.rule() != DecisionRule.ASSESSOR_TO_STANDARD
                || current.reasonOf(standing.get())
                        .filter(mark.reason()::equals)
                        .isPresent()) {
            return Optional.empty();
        }
        JudgingRules.requireExplainable(current);
        JudgingRules.words("/reason", mark.reason()).orThrow();
        return Optional.of(judged.entry(JudgementKind.REASON, criteria.actor(Party.ASSESSOR), null, mark.reason()));
    }

    /** Of which two marks say different values: which of them is meant, nobody knows. */
    private static Set<Where> contradicted(List<Mark> marks) {
        Map<Where, String> said = new HashMap<>();
        Set<Where> contradicted = new HashSet<>();
        for (Mark mark : marks) {
            Where where = Where.of(mark);
            if (said.containsKey(where) && !Objects.equals(said.get(where), mark.value())) {
                contradicted.add(where);
            }
            said.putIfAbsent(where, mark.value());
        }
        return contradicted;
    }

    private record Where(UUID assessment, UUID criterion) {

        static Where of(Mark mark) {
            return new Where(mark.in().id(), mark.criterionId());
        }
    }
}
