package org.withme.learner.rights.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The log's rows. They are taken in id order, so that two lists cannot wait for each other. */
@ApplicationScoped
class ReadRows {

    private static final long WINDOW_SECONDS = 300;
    private static final String ADD = """
            insert into record_read as known
                   (id, learner_id, reader, capacity, ukprn, aspect, service, window_start, first_at, last_at, reads,
                    disclosure_id)
            select uuidv7(), learner, reader, (array_agg(capacity order by place))[1], (array_agg(ukprn order by place))[1],
                   aspect, service, window_start, min(read_at), max(read_at), count(*), disclosure
              from unnest(cast(:learners as uuid[]), cast(:readers as text[]), cast(:capacities as text[]),
                          cast(:ukprns as text[]), cast(:aspects as text[]), cast(:services as text[]),
                          cast(cast(:windows as text[]) as timestamptz[]), cast(cast(:moments as text[]) as timestamptz[]),
                          cast(:disclosures as uuid[]))
                   with ordinality as read (learner, reader, capacity, ukprn, aspect, service, window_start, read_at,
                                            disclosure, place)
             group by learner, reader, aspect, service, window_start, disclosure
             order by learner
            on conflict (learner_id, reader, aspect, service, window_start, disclosure_id) do update
               set reads = known.reads + excluded.reads, first_at = least(known.first_at, excluded.first_at),
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
            UUID learner,
            String reader,
            String capacity,
            String ukprn,
            String aspect,
            String service,
            Instant at,
            UUID disclosure) {}

    void add(Collection<Read> reads) {
        entities.createNativeQuery(ADD)
                .setParameter("learners", column(reads, Read::learner, UUID[]::new))
                .setParameter("readers", column(reads, Read::reader, String[]::new))
                .setParameter("capacities", column(reads, Read::capacity, String[]::new))
                .setParameter("ukprns", column(reads, Read::ukprn, String[]::new))
                .setParameter("aspects", column(reads, Read::aspect, String[]::new))
                .setParameter("services", column(reads, Read::service, String[]::new))
                .setParameter(
                        "windows", column(reads, read -> windowOf(read.at()).toString(), String[]::new))
                .setParameter("moments", column(reads, read -> read.at().toString(), String[]::new))
                .setParameter("disclosures", column(reads, Read::disclosure, UUID[]::new))
                .executeUpdate();
    }

    private static <T> T[] column(Collection<Read> reads, Function<Read, T> value, IntFunction<T[]> array) {
        return reads.stream().map(value).toArray(array);
    }

    private static Instant windowOf(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / WINDOW_SECONDS * WINDOW_SECONDS);
    }
}
