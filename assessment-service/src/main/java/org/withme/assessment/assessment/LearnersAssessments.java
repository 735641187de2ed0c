package org.withme.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.assessment.Assessments.Starter;
import org.withme.assessment.framework.PublishedVersion;

/** Assessments as other features need them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class LearnersAssessments {

    private final Assessments assessments;

    LearnersAssessments(Assessments assessments) {
        this.assessments = assessments;
    }

    /** Those of a learner at a college, the latest first. */
    public List<Assessment> latest(UUID learner, String ukprn, int limit) {
        return assessments.page(learner, ukprn, null, limit);
    }

    /** Those of these learners that are in progress against a framework, the latest first. */
    public List<Assessment> inProgress(Collection<UUID> learners, UUID framework) {
        return assessments.list(
                "learnerId in ?1 and frameworkId = ?2 and state = ?3 order by startedAt desc, id desc",
                learners,
                framework,
                State.IN_PROGRESS);
    }

    /** Starts one for each of these learners who is not being assessed against the framework; gives those that have begun. */
    public List<Assessment> startEach(
            Collection<UUID> learners, PublishedVersion against, String by, String capacity, Instant at) {
        return assessments.startEach(learners, against, new Starter(by, capacity, at));
    }

    /** By their ids. */
    public List<Assessment> each(Collection<UUID> ids) {
        return assessments.list("id in ?1 order by id", ids);
    }

    /** As they are now, kept so to the end of the transaction; the first that it reads of them. */
    public List<Assessment> eachLocked(Collection<UUID> ids) {
        return assessments
                .find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
