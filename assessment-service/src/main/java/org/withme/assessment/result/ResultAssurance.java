package org.withme.assessment.result;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.Portability;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.judgement.Decisions;
import org.withme.assessment.judgement.Decisions.Decided;
import org.withme.assessment.quality.AssuredDecisions;
import org.withme.assessment.quality.AssuredDecisions.Assured;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** What quality assurance has to do with a result: in a regulated framework it comes first (A3, A10). */
@Singleton
class ResultAssurance {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final AssuredDecisions assured;
    private final Decisions decisions;
    private final Results results;
    private final CurrentCaller callers;
    private final Clock clock;

    ResultAssurance(
            AssuredDecisions assured, Decisions decisions, Results results, CurrentCaller callers, Clock clock) {
        this.assured = assured;
        this.decisions = decisions;
        this.results = results;
        this.callers = callers;
        this.clock = clock;
    }

    /** Refuses if something that an assessor decided in a regulated framework is not assured; says whether the result travels. */
    Travels require(Assessment assessment, PublishedVersion version, List<Decided> decided) {
        Travels travels = requireAssured(assessment, version, decided);
        Set<UUID> onAppeal = decided.stream()
                .filter(Decided::onAppeal)
                .map(Decided::criterion)
                .collect(Collectors.toSet());
        return new Travels(travels.portable(), appealed(version, onAppeal, travels.statement()));
    }

    private Travels requireAssured(Assessment assessment, PublishedVersion version, List<Decided> decided) {
        List<UUID> waiting = decided.stream()
                .filter(each -> needsAssurance(version, each.criterion()))
                .map(each -> each.decision().orElseThrow())
                .toList();
        boolean moderated = decided.stream().noneMatch(each -> isUnmoderated(version, each));
        if (waiting.isEmpty()) {
            return moderated ? external(version) : new Travels(false, Portability.UNMODERATED);
        }
        List<Assured> signedOff = assured.of(assessment.id()).stream()
                .filter(each -> waiting.contains(each.decision()))
                .toList();
        Set<UUID> known = signedOff.stream().map(Assured::decision).collect(Collectors.toSet());
        Violations unassured = new Violations();
        decided.stream()
                .filter(each -> needsAssurance(version, each.criterion()))
                .filter(each -> !known.contains(each.decision().orElseThrow()))
                .forEach(each -> unassured.add("/criteria/" + each.criterion(), ResultRule.UNASSURED));
        unassured.orThrow();
        return moderated
                ? new Travels(
                        true,
                        Portability.assured(
                                signedOff.stream().map(this::sample).distinct().toList()))
                : new Travels(false, Portability.UNMODERATED);
    }

    private static Travels external(PublishedVersion version) {
        Portability portability = version.portability();
        return portability.portable()
                ? new Travels(true, Portability.EXTERNAL)
                : new Travels(false, portability.statement());
    }

    /**
     * Refuses whoever assures no quality, or decided it themselves, thought otherwise or corrected it before; says what the statement
     * says from then on.
     */
    String correct(Assessment assessment, PublishedVersion version, Set<UUID> criteria, String statement) {
        List<UUID> ofAssessors = criteria.stream()
                .filter(criterion -> needsAssurance(version, criterion))
                .toList();
        if (ofAssessors.isEmpty()) {
            return statement;
        }
        Caller caller = callers.get();
        if (!caller.has(Roles.IQA)
                || ofAssessors.stream().anyMatch(criterion -> decisions.isOwn(assessment, criterion))
                || assured.thoughtOtherwise(assessment.id(), ofAssessors, caller.subject())
                || !Collections.disjoint(ofAssessors, results.correctedBy(assessment.id(), caller.subject()))) {
            throw Problem.of(ResultProblem.ASSURER_CORRECTS);
        }
        return Portability.corrected(statement);
    }

    /** Refuses whoever assures no quality to change on appeal what an assessor decided in a regulated framework. */
    void requireAssurer(PublishedVersion version, Set<UUID> criteria, boolean amongThem) {
        if (!amongThem && isOfAssessors(version, criteria)) {
            throw Problem.of(ResultProblem.ASSURER_CORRECTS);
        }
    }

    /** Whether assessors decide something among it with certified weight. */
    boolean isOfAssessors(PublishedVersion version, Collection<UUID> criteria) {
        return criteria.stream().anyMatch(criterion -> needsAssurance(version, criterion));
    }

    /** What the statement says from then on. */
    String appealed(PublishedVersion version, Set<UUID> criteria, String statement) {
        return isOfAssessors(version, criteria) ? Portability.appealed(statement) : statement;
    }

    private static boolean isUnmoderated(PublishedVersion version, Decided decided) {
        return decided.rule() == DecisionRule.CENTRE_MARKED
                && !decided.moderated()
                && version.criterion(decided.criterion())
                        .filter(criterion -> criterion.weight().signum() > 0)
                        .isPresent();
    }

    private static boolean needsAssurance(PublishedVersion version, UUID criterion) {
        return version.isRegulated()
                && version.criterion(criterion)
                        .filter(Criterion::needsAssurance)
                        .isPresent();
    }

    private String sample(Assured by) {
        return Portability.sampled(day(by.drawnAt()), day(by.signedOffAt()), by.looked(), by.decided());
    }

    private String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, clock.getZone()));
    }
}
