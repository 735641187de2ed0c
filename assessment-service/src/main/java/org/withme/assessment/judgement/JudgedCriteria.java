package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.framework.Unit;
import org.withme.assessment.judgement.JudgementEntry.Actor;
import org.withme.platform.authority.StandingAuthorities;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The criteria of assessments, with what is recorded about them; always through their assessment. */
@ApplicationScoped
class JudgedCriteria {

    private final PublishedVersions versions;
    private final StandingAuthorities advocates;
    private final JudgementEntries entries;
    private final SampledDecisions sampled;
    private final CommentedCriteria commented;
    private final OpenAppeals appeals;
    private final NegotiationConfig config;
    private final Idempotency idempotency;
    private final CurrentCaller callers;
    private final Clock clock;

    JudgedCriteria(
            PublishedVersions versions,
            StandingAuthorities advocates,
            JudgementEntries entries,
            SampledDecisions sampled,
            CommentedCriteria commented,
            OpenAppeals appeals,
            NegotiationConfig config,
            Idempotency idempotency,
            CurrentCaller callers,
            Clock clock) {
        this.versions = versions;
        this.advocates = advocates;
        this.entries = entries;
        this.sampled = sampled;
        this.commented = commented;
        this.appeals = appeals;
        this.config = config;
        this.idempotency = idempotency;
        this.callers = callers;
        this.clock = clock;
    }

    /** Refuses a criterion of another version exactly as one that does not exist. */
    JudgedCriterion of(Assessment assessment, UUID criterionId) {
        PublishedVersion version = versions.get(assessment.versionId());
        for (Unit unit : version.units()) {
            for (Criterion criterion : unit.criteria()) {
                if (criterion.id().equals(criterionId)) {
                    Recorded recorded =
                            new Recorded(entries.of(assessment.id(), criterionId), isAdvocatePresent(assessment));
                    return judged(assessment, version, unit, criterion, recorded);
                }
            }
        }
        throw Problem.of(StandardProblem.NOT_FOUND);
    }

    /**
     * What is done about a criterion, once for an Idempotency-Key; the answer belongs to the learner.
     *
     * @param effect of the criterion as it stands
     */
    <T> T once(Assessment assessment, UUID criterionId, Class<T> answer, Function<JudgedCriterion, T> effect) {
        JudgedCriterion judged = of(assessment, criterionId);
        return idempotency.onceFor(assessment.learner(), answer, () -> effect.apply(judged));
    }

    /** Every criterion, in the order of the version. */
    List<JudgedCriterion> all(Assessment assessment, PublishedVersion version) {
        return ofEach(List.of(assessment), version).get(assessment.id());
    }

    /** Every criterion of each of these assessments against one version, by assessment. */
    Map<UUID, List<JudgedCriterion>> ofEach(Collection<Assessment> assessments, PublishedVersion version) {
        return ofEach(assessments, version, entries.ofEach(ids(assessments)), criterion -> true);
    }

    /** Only these criteria: nothing of the others is read. */
    Map<UUID, List<JudgedCriterion>> ofEach(
            Collection<Assessment> assessments, PublishedVersion version, Set<UUID> criteria) {
        return ofEach(
                assessments,
                version,
                criteria.isEmpty() ? List.of() : entries.ofEach(ids(assessments), criteria),
                criterion -> criteria.contains(criterion.id()));
    }

    private Map<UUID, List<JudgedCriterion>> ofEach(
            Collection<Assessment> assessments,
            PublishedVersion version,
            List<JudgementEntry> found,
            Predicate<Criterion> named) {
        Map<Where, List<JudgementEntry>> recorded = found.stream()
                .collect(Collectors.groupingBy(entry -> new Where(entry.assessmentId(), entry.criterionId())));
        Set<UUID> accompanied = advocates.accompanied(
                assessments.stream().map(Assessment::learner).toList(), AssessmentAccess.SCOPE);
        Map<UUID, List<JudgedCriterion>> judged = new LinkedHashMap<>();
        for (Assessment assessment : assessments) {
            boolean advocatePresent = accompanied.contains(assessment.learner());
            judged.put(
                    assessment.id(),
                    version.units().stream()
                            .flatMap(unit -> unit.criteria().stream()
                                    .filter(named)
                                    .map(criterion -> judged(
                                            assessment,
                                            version,
                                            unit,
                                            criterion,
                                            new Recorded(
                                                    recorded.getOrDefault(
                                                            new Where(assessment.id(), criterion.id()), List.of()),
                                                    advocatePresent))))
                            .toList());
        }
        return judged;
    }

    private static List<UUID> ids(Collection<Assessment> assessments) {
        return assessments.stream().map(Assessment::id).toList();
    }

    private record Where(UUID assessment, UUID criterion) {}

    /** All at once. */
    void record(List<JudgementEntry> several) {
        entries.persist(several);
        entries.flush();
    }

    JudgedCriterion record(JudgedCriterion judged, JudgementEntry entry) {
        entries.persistAndFlush(entry);
        return judged.with(entry);
    }

    /**
     * It is kept, and counts no more.
     *
     * @throws Problem 409 if a sample was drawn from it, because nobody draws until the sample pleases (A10), or if somebody commented
     *     on it: their words would stand beside another judgement (A6)
     */
    JudgedCriterion takeBack(JudgedCriterion judged, JudgementEntry slip) {
        if (sampled.holds(slip.id())
                || commented.since(judged.assessmentId(), judged.criterionId(), slip.recordedAt())) {
            throw Problem.of(JudgementProblem.ALREADY_FOLLOWED);
        }
        slip.takeBack(clock.instant());
        entries.flush();
        return judged.without(slip);
    }

    /** Whether somebody judged it, also as quality assurance a second time: what they said counts in no other way (A10). */
    boolean isJudgedBy(String subject, JudgedCriterion judged) {
        return judged.isJudgedBy(subject)
                || sampled.isJudgedSecondBy(subject, judged.assessmentId(), judged.criterionId());
    }

    /** @throws Problem 409 while an appeal about it is open: what is decided beside it would take the place of its answer (A11) */
    void requireNoAppeal(JudgedCriterion judged) {
        if (appeals.isAbout(judged.assessmentId(), judged.criterionId())) {
            judged.assessment().requireNoAppeal();
        }
    }

    /** Whether the caller decided something in it. */
    boolean isOwn(Assessment assessment, UUID criterionId) {
        return of(assessment, criterionId).isDecidedBy(callers.get().subject());
    }

    /** As the caller may see it from this side. */
    JudgedCriterionView view(JudgedCriterion judged, Side side) {
        return views(judged.assessment(), List.of(judged), side).get(0);
    }

    /** Criteria of one assessment as the caller may see them from this side. */
    List<JudgedCriterionView> views(Assessment assessment, List<JudgedCriterion> all, Side side) {
        Function<JudgedCriterion, Side> sides = sides(List.of(assessment.id()), side);
        return all.stream().map(judged -> judged.view(sides.apply(judged))).toList();
    }

    /** From which side the caller sees each criterion of these assessments. */
    Function<JudgedCriterion, Side> sides(Collection<UUID> assessments, Side side) {
        Set<UUID> done = side == Side.QUALITY ? sampled.done(assessments) : Set.of();
        String subject = callers.get().subject();
        return judged -> judged.seenBy(subject, side, done);
    }

    /** The caller, acting now in this capacity. */
    Actor actor(Party party) {
        return new Actor(party, callers.get().subject(), clock.instant());
    }

    private boolean isAdvocatePresent(Assessment assessment) {
        return advocates.isAnyoneWith(assessment.learner(), AssessmentAccess.SCOPE);
    }

    private JudgedCriterion judged(
            Assessment assessment, PublishedVersion version, Unit unit, Criterion criterion, Recorded recorded) {
        List<Attempt> attempts = new ArrayList<>();
        for (int attempt = 1; attempt <= recorded.attempts(); attempt++) {
            boolean over = attempt < recorded.attempts();
            Attempt current = new Attempt(
                    criterion.decisionRule(), recorded.standing(attempt), config.rounds(), assessment.isPublished());
            attempts.add(over ? current.asEarlier() : current);
        }
        int now = attempts.size() - 1;
        return new JudgedCriterion(
                assessment,
                unit.title(),
                criterion,
                attempts.get(now),
                List.copyOf(attempts.subList(0, now)),
                recorded.slips(attempts.size()),
                version.attempts(),
                recorded.advocatePresent());
    }

    /** All that is kept about one criterion, also what was taken back. */
    private record Recorded(List<JudgementEntry> entries, boolean advocatePresent) {

        int attempts() {
            return entries.stream().mapToInt(JudgementEntry::attempt).max().orElse(1);
        }

        List<JudgementEntry> standing(int attempt) {
            return entries.stream()
                    .filter(entry -> entry.attempt() == attempt && entry.takenBackAt() == null)
                    .toList();
        }

        List<JudgementEntry> slips(int attempt) {
            return entries.stream()
                    .filter(entry -> entry.attempt() == attempt && entry.takenBackAt() != null)
                    .toList();
        }
    }
}
