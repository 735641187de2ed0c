package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

/**
 * Many marks of the awarding organisation at once (A8), for whoever finds whom they mean: in their transaction, after their
 * decision. Each is recorded or refused by itself, and one that stands already stays as it is. Events are given back, for the use
 * case to append.
 */
@ApplicationScoped
public class ManyExternalMarks {

    private final AssessmentAccess access;
    private final CurrentCaller callers;
    private final PublishedVersions versions;
    private final JudgedCriteria criteria;
    private final Clock clock;

    ManyExternalMarks(
            AssessmentAccess access,
            CurrentCaller callers,
            PublishedVersions versions,
            JudgedCriteria criteria,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.versions = versions;
        this.criteria = criteria;
        this.clock = clock;
    }

    /**
     * A mark as it was found.
     *
     * @param code of the criterion, whatever its case
     * @param reason null where none is given
     */
    public record FoundMark(Assessment in, String code, String value, String reason, Provenance from) {}

    /** What is wrong with where marks come from. */
    public Violations check(Provenance provenance) {
        return JudgingRules.checkProvenance(new Violations(), party(), provenance, LocalDate.now(clock));
    }

    /**
     * Records what can be.
     *
     * @param assessments locked
     */
    public ManyJudgements.Outcome mark(Collection<Assessment> assessments, List<FoundMark> marks) {
        Map<Where, JudgedCriterion> now = now(assessments, marks);
        Set<Where> contradicted = contradicted(marks);
        List<JudgementEntry> entries = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        List<Marked> marked = new ArrayList<>();
        for (FoundMark mark : marks) {
            Where where = Where.of(mark);
            try {
                if (contradicted.contains(where)) {
                    throw Problem.of(JudgementProblem.ROWS_CONTRADICT);
                }
                JudgedCriterion judged =
                        Optional.ofNullable(now.get(where)).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
                Optional<JudgementEntry> entry = entryOf(judged, mark);
                if (entry.isEmpty()) {
                    marked.add(Marked.unchanged(judged));
                    continue;
                }
                JudgedCriterion after = judged.with(entry.get());
                now.put(where, after);
                entries.add(entry.get());
                events.add(after.decided());
                marked.add(Marked.recorded(after));
            } catch (Problem refused) {
                marked.add(Marked.refused(refused));
            }
        }
        criteria.record(entries);
        return new ManyJudgements.Outcome(marked, events);
    }

    /** What is to be recorded; nothing if it stands already. */
    private Optional<JudgementEntry> entryOf(JudgedCriterion judged, FoundMark mark) {
        if (judged.current()
                .first(JudgementKind.EXTERNAL)
                .filter(entry -> entry.value().equals(mark.value()))
                .isPresent()) {
            return Optional.empty();
        }
        Party party = party();
        JudgingRules.requireExternallyMarkable(judged.current(), party);
        JudgingRules.checkMark(
                        judged.criterion(),
                        party,
                        new ExternalMark(mark.value(), mark.reason(), mark.from()),
                        LocalDate.now(clock))
                .orThrow();
        return Optional.of(judged.entry(JudgementKind.EXTERNAL, criteria.actor(party), mark.value(), mark.reason())
                .from(mark.from()));
    }

    private Party party() {
        return access.isAwardingClient(callers.get()) ? Party.AWARDING_ORGANISATION : Party.EXAMS_OFFICER;
    }

    /** What the marks are about, and nothing else: there are thousands of learners, and much is said of each. */
    private Map<Where, JudgedCriterion> now(Collection<Assessment> assessments, List<FoundMark> marks) {
        Map<Where, JudgedCriterion> now = new HashMap<>();
        Set<String> codes = marks.stream().map(mark -> kept(mark.code())).collect(Collectors.toSet());
        assessments.stream()
                .collect(Collectors.groupingBy(Assessment::versionId))
                .forEach((id, all) -> {
                    PublishedVersion version = versions.get(id);
                    Set<UUID> named = version.criteria().stream()
                            .filter(criterion -> codes.contains(kept(criterion.code())))
                            .map(Criterion::id)
                            .collect(Collectors.toSet());
                    criteria.ofEach(all, version, named)
                            .forEach((assessment, each) -> each.forEach(judged -> now.put(
                                    Where.of(assessment, judged.criterion().code()), judged)));
                });
        return now;
    }

    /** Of which two marks say different values: which of them is meant, nobody knows. */
    private static Set<Where> contradicted(List<FoundMark> marks) {
        Map<Where, String> said = new HashMap<>();
        Set<Where> contradicted = new HashSet<>();
        for (FoundMark mark : marks) {
            Where where = Where.of(mark);
            if (said.containsKey(where) && !Objects.equals(said.get(where), mark.value())) {
                contradicted.add(where);
            }
            said.putIfAbsent(where, mark.value());
        }
        return contradicted;
    }

    /** A code as it is compared. */
    private static String kept(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private record Where(UUID assessment, String code) {

        static Where of(FoundMark mark) {
            return of(mark.in().id(), mark.code());
        }

        static Where of(UUID assessment, String code) {
            return new Where(assessment, kept(code));
        }
    }
}
