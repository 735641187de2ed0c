package org.withme.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
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

    /** Those of a learner with a result, the latest first; of one college, unless it is null. */
    public List<Assessment> published(UUID learner, String ukprn) {
        return assessments
                .list("learnerId = ?1 and state = ?2 order by publishedAt desc, id desc", learner, State.PUBLISHED)
                .stream()
                .filter(assessment -> ukprn == null || ukprn.equals(assessment.ukprn()))
                .toList();
    }

    /** Those of these learners that are in progress against a framework, the latest first. */
    public List<Assessment> inProgress(Collection<UUID> learners, UUID framework) {
        return assessments.list(
                "learnerId in ?1 and frameworkId = ?2 and state = ?3 order by startedAt desc, id desc",
                learners,
                framework,
                State.IN_PROGRESS);
    }

    /** Those of these learners against any of these frameworks, the latest first; nothing of them is read yet. */
    public List<Against> against(Collection<UUID> learners, Collection<UUID> frameworks) {
        return assessments
                .getEntityManager()
                .createQuery("""
                        select a.id, a.learnerId, a.frameworkId, a.versionId, a.versionNumber, a.state from Assessment a
                         where a.learnerId in :learners and a.frameworkId in :frameworks
                         order by a.startedAt desc, a.id desc""", Tuple.class)
                .setParameter("learners", learners)
                .setParameter("frameworks", frameworks)
                .getResultList()
                .stream()
                .map(row -> new Against(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, UUID.class),
                        row.get(3, UUID.class),
                        row.get(4, Integer.class),
                        row.get(5, State.class) == State.IN_PROGRESS))
                .toList();
    }

    /**
     * An assessment, by what it is of whom.
     *
     * @param number of the version, in its framework
     */
    public record Against(UUID id, UUID learner, UUID framework, UUID version, int number, boolean isInProgress) {}

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
