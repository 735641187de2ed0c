package org.withme.assessment.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    /** Of several for one learner and framework the first starts that can. */
    private static final String START_ON_ENROLMENT = """
            insert into assessment (id, learner_id, enrolment_id, framework_id, version_id, version_number, title, ukprn,
                                    state, started_by, capacity, started_at, version)
            select distinct on (survivor, framework) id, learner, enrolment, framework, version, number, title, ukprn,
                   'IN_PROGRESS', 'learner.enrolled', 'event', :at, 0
              from (select due.*, surviving_learner(learner) as survivor
                      from unnest(cast(:ids as uuid[]), cast(:learners as uuid[]), cast(:enrolments as uuid[]),
                                  cast(:frameworks as uuid[]), cast(:versions as uuid[]), cast(:numbers as integer[]),
                                  cast(:titles as text[]), cast(:ukprns as text[]))
                           with ordinality as due (id, learner, enrolment, framework, version, number, title, ukprn, place)) as due
             where not exists (select from assessment as known
                                where known.learner_id = survivor and known.framework_id = framework and state = 'IN_PROGRESS')
               and not exists (select from assessment as known
                                where known.enrolment_id = enrolment and known.framework_id = framework)
             order by survivor, framework, place
            on conflict do nothing
            returning id""";

    private static final String START_EACH = """
            insert into assessment (id, learner_id, framework_id, version_id, version_number, title, ukprn,
                                    state, started_by, capacity, started_at, version)
            select id, learner, :framework, :version, :number, :title, :ukprn, 'IN_PROGRESS', :by, :capacity, :at, 0
              from unnest(cast(:ids as uuid[]), cast(:learners as uuid[])) as due (id, learner)
             where not exists (select from assessment as known
                                where known.learner_id = learner and known.framework_id = :framework and state = 'IN_PROGRESS')
             order by learner
            on conflict do nothing""";

    /** Refuses if the learner is being assessed against the framework already. */
    void add(Assessment assessment) {
        if (count(
                        "learnerId = ?1 and frameworkId = ?2 and state = IN_PROGRESS",
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

    /** Which have started: not if the enrolment has started it before, nor if the learner is being assessed against the framework. */
    Set<UUID> startOnEnrolment(List<StartOnEnrolment> due, Instant at) {
        List<?> started = getEntityManager()
                .createNativeQuery(START_ON_ENROLMENT, UUID.class)
                .setParameter("ids", column(due, StartOnEnrolment::id, UUID[]::new))
                .setParameter("learners", column(due, StartOnEnrolment::learner, UUID[]::new))
                .setParameter("enrolments", column(due, StartOnEnrolment::enrolment, UUID[]::new))
                .setParameter("frameworks", column(due, each -> each.against().frameworkId(), UUID[]::new))
                .setParameter("versions", column(due, each -> each.against().id(), UUID[]::new))
                .setParameter("numbers", column(due, each -> each.against().number(), Integer[]::new))
                .setParameter("titles", column(due, each -> each.against().title(), String[]::new))
                .setParameter("ukprns", column(due, each -> each.against().ukprn(), String[]::new))
                .setParameter("at", at)
                .getResultList();
        return started.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** One for each learner who is not being assessed against the framework; gives those that have begun. */
    List<Assessment> startEach(Collection<UUID> learners, PublishedVersion against, Starter starter) {
        UUID[] ids = learners.stream()
                .map(learner -> UuidCreator.getTimeOrderedEpoch())
                .toArray(UUID[]::new);
        getEntityManager()
                .createNativeQuery(START_EACH)
                .setParameter("ids", ids)
                .setParameter("learners", learners.toArray(UUID[]::new))
                .setParameter("framework", against.frameworkId())
                .setParameter("version", against.id())
                .setParameter("number", against.number())
                .setParameter("title", against.title())
                .setParameter("ukprn", against.ukprn())
                .setParameter("by", starter.subject())
                .setParameter("capacity", starter.capacity())
                .setParameter("at", starter.at())
                .executeUpdate();
        return list("id in ?1", List.of(ids));
    }

    /** Who starts assessments, in which capacity, when. */
    record Starter(String subject, String capacity, Instant at) {}

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

    private static <T> T[] column(
            List<StartOnEnrolment> due, Function<StartOnEnrolment, T> value, IntFunction<T[]> array) {
        return due.stream().map(value).toArray(array);
    }

    /** Where a page ended. */
    record Position(Instant startedAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
