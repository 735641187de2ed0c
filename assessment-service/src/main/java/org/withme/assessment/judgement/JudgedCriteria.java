package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.authority.AdvocatePresence;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.framework.Unit;
import org.withme.assessment.judgement.JudgementEntry.Actor;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The criteria of assessments, with what is recorded about them; always through their assessment. */
@ApplicationScoped
class JudgedCriteria {

    private final PublishedVersions versions;
    private final AdvocatePresence advocates;
    private final JudgementEntries entries;
    private final NegotiationConfig config;
    private final CurrentCaller callers;
    private final Clock clock;

    JudgedCriteria(
            PublishedVersions versions,
            AdvocatePresence advocates,
            JudgementEntries entries,
            NegotiationConfig config,
            CurrentCaller callers,
            Clock clock) {
        this.versions = versions;
        this.advocates = advocates;
        this.entries = entries;
        this.config = config;
        this.callers = callers;
        this.clock = clock;
    }

    /** Refuses a criterion of another version exactly as one that does not exist. */
    JudgedCriterion of(Assessment assessment, UUID criterionId) {
        for (Unit unit : versions.get(assessment.versionId()).units()) {
            for (Criterion criterion : unit.criteria()) {
                if (criterion.id().equals(criterionId)) {
                    return judged(
                            assessment,
                            unit,
                            criterion,
                            entries.of(assessment.id(), criterionId),
                            advocates.isAnyoneWith(assessment.learner()));
                }
            }
        }
        throw Problem.of(StandardProblem.NOT_FOUND);
    }

    /** Every criterion, in the order of the version. */
    List<JudgedCriterion> all(Assessment assessment, PublishedVersion version) {
        Map<UUID, List<JudgementEntry>> recorded =
                entries.of(assessment.id()).stream().collect(Collectors.groupingBy(JudgementEntry::criterionId));
        boolean advocatePresent = advocates.isAnyoneWith(assessment.learner());
        return version.units().stream()
                .flatMap(unit -> unit.criteria().stream()
                        .map(criterion -> judged(
                                assessment,
                                unit,
                                criterion,
                                recorded.getOrDefault(criterion.id(), List.of()),
                                advocatePresent)))
                .toList();
    }

    JudgedCriterion record(JudgedCriterion judged, JudgementEntry entry) {
        entries.persistAndFlush(entry);
        return judged.with(entry);
    }

    /** The caller, acting now in this capacity. */
    Actor actor(Party party) {
        return new Actor(party, callers.get().subject(), clock.instant());
    }

    private JudgedCriterion judged(
            Assessment assessment,
            Unit unit,
            Criterion criterion,
            List<JudgementEntry> recorded,
            boolean advocatePresent) {
        return new JudgedCriterion(
                assessment,
                unit.title(),
                criterion,
                new Judging(criterion.decisionRule(), recorded, config.rounds(), assessment.isPublished()),
                advocatePresent);
    }
}
