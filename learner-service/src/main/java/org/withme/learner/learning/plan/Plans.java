package org.withme.learner.learning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Versions and signatures of plans, and the lock under which a plan changes. */
@ApplicationScoped
class Plans {

    /** In an order that is always the same: two who lock several never wait for each other. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('plan/' || p.plan, 0))
            from (select unnest(:plans) as plan order by 1) p
            """;

    private static final String VOID = """
            update plan_signature set void_at = :now
            where learner_id = any(:learners) and ukprn = :ukprn and version_id is null and void_at is null
            """;

    private static final String NAMES = """
            select distinct coalesce(ukprn, 'own') as name from goal where learner_id = :learner
            union select ukprn from plan_proposal where learner_id = :learner and ukprn is not null
            order by name
            """;

    private static final String IS_ONE = """
            select exists (select from college_record where learner_id = :learner and ukprn = :ukprn)
                or exists (select from goal where learner_id = :learner and ukprn = :ukprn)
            """;

    private final EntityManager entities;
    private final Jdbi database;

    Plans(EntityManager entities, Jdbi database) {
        this.entities = entities;
        this.database = database;
    }

    /** What is read of the plan after this, nobody else changes before the end of the transaction. */
    void lock(PlanKey plan) {
        lockAll(List.of(plan));
    }

    /** The same, of all of them at once. */
    void lockAll(Collection<PlanKey> all) {
        database.useHandle(handle -> handle.createQuery(LOCK)
                .bindArray(
                        "plans", String.class, all.stream().map(PlanKey::link).toList())
                .mapToMap()
                .list());
    }

    /** How the learner's plans are called, in which there is anything. */
    List<String> names(UUID learner) {
        return database.withHandle(handle -> handle.createQuery(NAMES)
                .bind("learner", learner)
                .mapTo(String.class)
                .list());
    }

    /** Whether the learner is, or was, at its college, or there is anything in it; what is the learner's alone is always there. */
    boolean isOne(PlanKey plan) {
        return plan.ukprn() == null
                || database.withHandle(handle -> handle.createQuery(IS_ONE)
                        .bind("learner", plan.learner())
                        .bind("ukprn", plan.ukprn())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The plan says something else now: who signed what it said before signs anew. */
    void voidSignatures(PlanKey plan, Instant now) {
        voidSignatures(List.of(plan.learner()), plan.ukprn(), now);
    }

    /** The same, of many learners at one college. */
    void voidSignatures(Collection<UUID> learners, @Nullable String ukprn, Instant now) {
        entities.flush();
        database.useHandle(handle -> handle.createUpdate(VOID)
                .bind("now", now)
                .bindArray("learners", UUID.class, learners)
                .bind("ukprn", ukprn)
                .execute());
    }

    /** The agreed ones, the last one first. */
    List<AgreedVersion> versions(PlanKey plan) {
        return plan.ukprn() == null
                ? List.of()
                : entities.createQuery(
                                "select id, number, agreedAt from PlanVersion"
                                        + " where learnerId = :learner and ukprn = :ukprn"
                                        + " order by number desc, agreedAt desc",
                                AgreedVersion.class)
                        .setParameter("learner", plan.learner())
                        .setParameter("ukprn", plan.ukprn())
                        .getResultList();
    }

    Optional<PlanVersion> version(PlanKey plan, UUID id) {
        return plan.ukprn() == null
                ? Optional.empty()
                : entities.createQuery(
                                "from PlanVersion where learnerId = :learner and ukprn = :ukprn and id = :id",
                                PlanVersion.class)
                        .setParameter("learner", plan.learner())
                        .setParameter("ukprn", plan.ukprn())
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst();
    }

    /** The standing ones: of the last version, and of what waits to be agreed. */
    List<PlanSignature> signatures(PlanKey plan) {
        return plan.ukprn() == null
                ? List.of()
                : entities.createQuery(
                                "from PlanSignature where learnerId = :learner and ukprn = :ukprn and voidAt is null"
                                        + " order by signedAt, id",
                                PlanSignature.class)
                        .setParameter("learner", plan.learner())
                        .setParameter("ukprn", plan.ukprn())
                        .getResultList();
    }

    void add(PlanVersion version) {
        entities.persist(version);
    }

    void add(PlanSignature signature) {
        entities.persist(signature);
    }

    void flush() {
        entities.flush();
    }
}
