package org.withme.learner.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** The log's rows. They are taken in id order, so that two lists cannot wait for each other. */
@ApplicationScoped
class ReadRows {

    private static final long WINDOW_SECONDS = 300;
    private static final String ADD = """
            insert into record_read as known
                   (id, learner_id, reader, capacity, ukprn, aspect, service, window_start, first_at, last_at, reads,
                    disclosure_id)
            select uuidv7(), learner, :reader, :capacity, cast(:ukprn as text), :aspect, :service, :window, :at, :at, 1,
                   cast(:disclosure as uuid)
              from unnest(cast(:learners as uuid[])) as learner
             order by learner
            on conflict (learner_id, reader, aspect, service, window_start, disclosure_id) do update
               set reads = known.reads + 1, first_at = least(known.first_at, excluded.first_at),
                   last_at = greatest(known.last_at, excluded.last_at)""";

    private final EntityManager entities;

    ReadRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One look at a part of a record. {@code ukprn} is null for somebody of no college, {@code disclosure} for whoever had a
     * right of their own.
     */
    record Read(
            String reader, String capacity, String ukprn, String aspect, String service, Instant at, UUID disclosure) {}

    void add(Collection<UUID> learners, Read read) {
        entities.createNativeQuery(ADD)
                .setParameter("learners", learners.toArray(UUID[]::new))
                .setParameter("reader", read.reader())
                .setParameter("capacity", read.capacity())
                .setParameter("ukprn", read.ukprn())
                .setParameter("aspect", read.aspect())
                .setParameter("service", read.service())
                .setParameter("window", windowOf(read.at()))
                .setParameter("at", read.at())
                .setParameter("disclosure", read.disclosure())
                .executeUpdate();
    }

    private static Instant windowOf(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / WINDOW_SECONDS * WINDOW_SECONDS);
    }
}
