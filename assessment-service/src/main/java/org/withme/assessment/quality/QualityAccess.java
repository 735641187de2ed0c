package org.withme.assessment.quality;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who assures quality: quality assurers of the college whose framework it is. What is a learner's, AssessmentAccess opens. */
@Singleton
class QualityAccess {

    private static final Logger LOG = Logger.getLogger(QualityAccess.class);

    private final CurrentCaller callers;
    private final PublishedVersions versions;
    private final QualitySamples samples;

    QualityAccess(CurrentCaller callers, PublishedVersions versions, QualitySamples samples) {
        this.callers = callers;
        this.versions = versions;
        this.samples = samples;
    }

    /** Of the caller's college; a draft is not there. */
    PublishedVersion requireVersion(UUID framework, int number) {
        return versions.find(requireCollege(), framework, number).orElseThrow(QualityAccess::notFound);
    }

    QualitySample requireSample(UUID id) {
        return samples.ofCollege(requireCollege(), id).orElseThrow(QualityAccess::notFound);
    }

    /** As it is now, kept so to the end of the transaction. */
    QualitySample requireSampleLocked(UUID id) {
        return samples.ofCollegeLocked(requireCollege(), id).orElseThrow(QualityAccess::notFound);
    }

    Caller caller() {
        return callers.get();
    }

    String subject() {
        return caller().subject();
    }

    private String requireCollege() {
        Caller caller = callers.get();
        if (!caller.has(Roles.IQA) || caller.ukprn().isEmpty()) {
            LOG.infof("Refused quality assurance to %s using %s", caller.subject(), caller.clientId());
            throw notFound();
        }
        return caller.ukprn().get();
    }

    private static Problem notFound() {
        return Problem.of(StandardProblem.NOT_FOUND);
    }
}
