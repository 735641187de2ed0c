package org.withme.learner.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.people.Capacity;
import org.withme.learner.people.People;
import org.withme.platform.access.ReadLog;
import org.withme.platform.identity.Caller;

/** This service's own access log. Rows are taken in id order, so that two lists cannot wait for each other. */
@ApplicationScoped
class RecordingReads implements ReadLog {

    private static final long WINDOW_SECONDS = 300;
    private static final String RECORD = """
            insert into record_read as known
                   (id, learner_id, reader, capacity, ukprn, aspect, service, window_start, first_at, last_at, reads)
            select uuidv7(), learner, :reader, :capacity, cast(:ukprn as text), :aspect, :service, :window, :now, :now, 1
              from unnest(cast(:learners as uuid[])) as learner
             order by learner
            on conflict (learner_id, reader, aspect, service, window_start) do update
               set reads = known.reads + 1, last_at = excluded.last_at""";

    private final EntityManager entities;
    private final People people;
    private final Clock clock;
    private final String service;

    RecordingReads(
            EntityManager entities,
            People people,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entities = entities;
        this.people = people;
        this.clock = clock;
        this.service = service;
    }

    @Override
    @Transactional
    public void record(Caller reader, Collection<UUID> learners, String aspect) {
        Instant now = clock.instant();
        people.seen(reader);
        entities.createNativeQuery(RECORD)
                .setParameter("learners", learners.toArray(UUID[]::new))
                .setParameter("reader", reader.subject())
                .setParameter("capacity", Capacity.of(reader))
                .setParameter("ukprn", reader.ukprn().orElse(null))
                .setParameter("aspect", aspect)
                .setParameter("service", service)
                .setParameter("window", windowOf(now))
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Instant windowOf(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() / WINDOW_SECONDS * WINDOW_SECONDS);
    }
}
