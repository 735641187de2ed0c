package org.withme.assessment.result;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.Portability;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.judgement.Decisions;
import org.withme.assessment.judgement.Decisions.Decided;
import org.withme.assessment.quality.AssuredDecisions;
import org.withme.assessment.quality.AssuredDecisions.Assured;
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
    private final CurrentCaller callers;
    private final Clock clock;

    ResultAssurance(AssuredDecisions assured, Decisions decisions, CurrentCaller callers, Clock clock) {
        this.assured = assured;
        this.decisions = decisions;
        this.callers = callers;
        this.clock = clock;
    }

    /** Refuses if something that an assessor decided in a regulated framework is not assured; says whether the result travels. */
    Travels require(Assessment assessment, PublishedVersion version, List<Decided> decided) {
        List<UUID> waiting = decided.stream()
                .filter(each -> needsAssurance(version, each.criterion()))
                .map(each -> each.decision().orElseThrow())
                .toList();
        if (waiting.isEmpty()) {
            return new Travels(
                    version.portability().portable(), version.portability().statement());
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
        return new Travels(
                true,
                Portability.assured(
                        signedOff.stream().map(this::sample).distinct().toList()));
    }

    /** Refuses whoever assures no quality, or decided it themselves; says what the statement says from then on. */
    String correct(Assessment assessment, PublishedVersion version, Set<UUID> criteria, String statement) {
        List<UUID> ofAssessors = criteria.stream()
                .filter(criterion -> needsAssurance(version, criterion))
                .toList();
        if (ofAssessors.isEmpty()) {
            return statement;
        }
        if (!callers.get().has(Roles.IQA)
                || ofAssessors.stream().anyMatch(criterion -> decisions.isOwn(assessment, criterion))) {
            throw Problem.of(ResultProblem.ASSURER_CORRECTS);
        }
        return Portability.corrected(statement);
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
