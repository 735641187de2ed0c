package org.withme.learner.people.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class Relationships implements PanacheRepositoryBase<Relationship, UUID> {

    /** Always through the learner; of one college only, unless it is null. */
    Optional<Relationship> ofLearner(UUID learner, UUID id, String ukprn) {
        return ukprn == null
                ? find("learnerId = ?1 and id = ?2", learner, id).firstResultOptional()
                : find("learnerId = ?1 and id = ?2 and ukprn = ?3", learner, id, ukprn)
                        .firstResultOptional();
    }

    /** The one that was given by hand; a group may give the same person another. */
    Optional<Relationship> open(UUID learner, String subject, String role) {
        return find(
                        "learnerId = ?1 and subject = ?2 and role = ?3 and endedAt is null and groupId is null",
                        learner,
                        subject,
                        role)
                .firstResultOptional();
    }

    /** Refuses if somebody was faster in giving the same person the same place. */
    void add(Relationship relationship) {
        try {
            persistAndFlush(relationship);
        } catch (ConstraintViolationException e) {
            if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                throw Problem.of(TeamProblem.ALREADY_ON_TEAM).because(e);
            }
            throw e;
        }
    }

    /** As it is now, kept so to the end of the transaction. */
    void lockToChange(Relationship relationship) {
        getEntityManager().refresh(relationship, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that end by themselves within these days. */
    List<Relationship> endingWithin(UUID learner, LocalDate today, LocalDate last) {
        return list("learnerId = ?1 and endedAt is null and expiresOn between ?2 and ?3", learner, today, last);
    }

    /** In the order in which they joined. */
    List<Relationship> page(UUID learner, Filter filter, Position after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("learner", learner));
        StringBuilder text = new StringBuilder("learnerId = :learner");
        if (filter.ukprn() != null) {
            text.append(" and ukprn = :ukprn");
            parameters.put("ukprn", filter.ukprn());
        }
        if (filter.currentOn() != null) {
            text.append(" and endedAt is null and (expiresOn is null or expiresOn >= :today)");
            parameters.put("today", filter.currentOn());
        }
        if (after != null) {
            text.append(" and (startedAt, id) > (:started, :last)");
            parameters.put("started", after.startedAt());
            parameters.put("last", after.id());
        }
        return find(text + " order by startedAt, id", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Which places are listed: of one college, and of today; null for all. */
    record Filter(String ukprn, LocalDate currentOn) {}

    /** Where a page ended. */
    record Position(Instant startedAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
