package org.withme.assessment.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    private static final String START_ON_ENROLMENT = """
            insert into assessment (id, learner_id, enrolment_id, framework_id, version_id, version_number, title, ukprn,
                                    status, started_by, capacity, started_at, version)
            select :id, :learner, :enrolment, :framework, :versionId, :number, :title, :ukprn,
                   'IN_PROGRESS', 'learner.enrolled', 'event', :at, 0
             where not exists (select from assessment
                                where learner_id = surviving_learner(:learner) and framework_id = :framework and status = 'IN_PROGRESS')
            on conflict do nothing
            returning id""";

    /** Refuses if the learner is being assessed against the framework already. */
    void add(Assessment assessment) {
        if (count(
                        "learnerId = ?1 and frameworkId = ?2 and status = IN_PROGRESS",
                        assessment.learner(),
                        assessment.frameworkId())
                > 0) {
            throw Problem.of(AssessmentProblem.ASSESSMENT_IN_PROGRESS);
        }
        try {
            persistAndFlush(assessment);
        } catch (ConstraintViolationException e) {
            if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                throw Problem.of(AssessmentProblem.ASSESSMENT_IN_PROGRESS).because(e);
            }
            throw e;
        }
    }

    /** Empty if the enrolment has started one, or the learner is being assessed against the framework already. */
    Optional<Assessment> startOnEnrolment(UUID id, UUID learner, UUID enrolment, PublishedVersion against, Instant at) {
        List<?> started = getEntityManager()
                .createNativeQuery(START_ON_ENROLMENT, UUID.class)
                .setParameter("id", id)
                .setParameter("learner", learner)
                .setParameter("enrolment", enrolment)
                .setParameter("framework", against.frameworkId())
                .setParameter("versionId", against.id())
                .setParameter("number", against.number())
                .setParameter("title", against.title())
                .setParameter("ukprn", against.ukprn())
                .setParameter("at", at)
                .getResultList();
        return started.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    /** As it is now, kept so to the end of the transaction: whatever is judged in it follows one after the other. */
    void lockToChange(Assessment assessment) {
        getEntityManager().refresh(assessment, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The latest first; of one college, unless it is null. */
    List<Assessment> page(UUID learner, String ukprn, Position after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("learner", learner));
        StringBuilder text = new StringBuilder("learnerId = :learner");
        if (ukprn != null) {
            text.append(" and ukprn = :ukprn");
            parameters.put("ukprn", ukprn);
        }
        if (after != null) {
            text.append(" and (startedAt, id) < (:started, :last)");
            parameters.put("started", after.startedAt());
            parameters.put("last", after.id());
        }
        return find(text + " order by startedAt desc, id desc", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Where a page ended. */
    record Position(Instant startedAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
