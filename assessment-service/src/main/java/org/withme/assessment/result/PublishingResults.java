package org.withme.assessment.result;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.judgement.Decisions;
import org.withme.assessment.result.AssessmentResult.Publisher;
import org.withme.assessment.result.CorrectResult.CorrectedValue;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

@ApplicationScoped
class PublishingResults {

    private final AssessmentAccess access;
    private final CurrentCaller callers;
    private final Decisions decisions;
    private final PublishedVersions versions;
    private final ResultAssurance assurance;
    private final Results results;
    private final SettledResults settled;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    PublishingResults(
            AssessmentAccess access,
            CurrentCaller callers,
            Decisions decisions,
            PublishedVersions versions,
            ResultAssurance assurance,
            Results results,
            SettledResults settled,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.decisions = decisions;
        this.versions = versions;
        this.assurance = assurance;
        this.results = results;
        this.settled = settled;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ResultView read(UUID id) {
        Assessment assessment = access.requireToRead(id);
        return current(assessment).view(assessment, versions.get(assessment.versionId()));
    }

    @Effort("result-publication")
    @Transactional
    ResultView publish(UUID id, Precondition precondition) {
        Assessment assessment = access.requireStaff(id, Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER);
        return idempotency.onceFor(assessment.learner(), ResultView.class, () -> {
            precondition.matches(decisions.seenFrom(access.sideOfStaff(), assessment));
            if (assessment.isPublished()) {
                throw Problem.of(ResultProblem.RESULT_EXISTS);
            }
            assessment.requireNoAppeal();
            Publisher publisher = publisher();
            PublishedVersion version = versions.get(assessment.versionId());
            List<Decisions.Decided> decided = decided(assessment);
            AssessmentResult result = AssessmentResult.published(
                    UuidCreator.getTimeOrderedEpoch(),
                    assessment,
                    assurance.require(assessment, version, decided),
                    lines(decided),
                    publisher);
            assessment.publish(publisher.at());
            return publish(result, assessment, version);
        });
    }

    @Effort("result-correction")
    @Transactional
    ResultView correct(UUID id, CorrectResult command, Precondition precondition) {
        Assessment assessment = access.requireStaff(id, Roles.ASSESSOR, Roles.IQA);
        AssessmentResult wrong = current(assessment);
        PublishedVersion version = versions.get(assessment.versionId());
        return idempotency.onceFor(assessment.learner(), ResultView.class, () -> {
            precondition.matches(wrong.view(assessment, version));
            assessment.requireNoAppeal();
            CorrectionRules.check(command, version, wrong.values(), decidedByAssessor(assessment))
                    .orThrow();
            Map<UUID, String> values = command.values().stream()
                    .collect(Collectors.toMap(CorrectedValue::criterionId, CorrectedValue::value));
            settled.requireNoPart(assessment, values.keySet());
            String statement = assurance.correct(assessment, version, values.keySet(), wrong.portabilityStatement());
            return publish(
                    wrong.corrected(
                            UuidCreator.getTimeOrderedEpoch(), values, command.reason(), statement, publisher()),
                    assessment,
                    version);
        });
    }

    private ResultView publish(AssessmentResult result, Assessment assessment, PublishedVersion version) {
        results.persistAndFlush(result);
        outbox.append(result.event(assessment, version));
        return result.view(assessment, version);
    }

    private AssessmentResult current(Assessment assessment) {
        return results.current(assessment.id()).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private List<Decisions.Decided> decided(Assessment assessment) {
        List<Decisions.Decided> all = decisions.of(assessment);
        Violations undecided = new Violations();
        all.stream()
                .filter(decided -> decided.value().isEmpty())
                .forEach(decided -> undecided.add("/criteria/" + decided.criterion(), ResultRule.UNDECIDED));
        undecided.orThrow();
        return all;
    }

    private static List<ResultLine> lines(List<Decisions.Decided> all) {
        return all.stream()
                .map(decided ->
                        new ResultLine(decided.criterion(), decided.value().orElseThrow()))
                .toList();
    }

    private Set<UUID> decidedByAssessor(Assessment assessment) {
        return decisions.of(assessment).stream()
                .filter(Decisions.Decided::byAssessor)
                .map(Decisions.Decided::criterion)
                .collect(Collectors.toSet());
    }

    private Publisher publisher() {
        return Publisher.of(callers.get(), clock.instant());
    }
}
