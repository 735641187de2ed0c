package org.withme.assessment.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class StartingAssessments {

    private final AssessmentAccess access;
    private final CurrentCaller callers;
    private final Assessments assessments;
    private final PublishedVersions versions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    StartingAssessments(
            AssessmentAccess access,
            CurrentCaller callers,
            Assessments assessments,
            PublishedVersions versions,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.assessments = assessments;
        this.versions = versions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Effort("assessment-start")
    @Transactional
    AssessmentSummary start(StartAssessment command) {
        UUID learner = access.requireToStart(command.learnerId());
        return idempotency.onceFor(learner, AssessmentSummary.class, () -> {
            Caller caller = callers.get();
            Assessment assessment = Assessment.started(
                    UuidCreator.getTimeOrderedEpoch(),
                    learner,
                    against(caller.ukprn().orElseThrow(), command),
                    caller.subject(),
                    Roles.ASSESSOR,
                    clock.instant());
            assessments.add(assessment);
            outbox.append(assessment.startedEvent());
            return assessment.summary();
        });
    }

    private PublishedVersion against(String ukprn, StartAssessment command) {
        return Optional.ofNullable(command.frameworkId())
                .flatMap(framework -> versions.find(ukprn, framework, command.version()))
                .orElseThrow(() -> Problem.at(
                        command.version() == null ? "/frameworkId" : "/version", AssessmentRule.NO_PUBLISHED_VERSION));
    }
}
