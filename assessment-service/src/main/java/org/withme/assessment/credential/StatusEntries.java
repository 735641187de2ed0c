package org.withme.assessment.credential;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/** The places in the status lists as rows; in the running transaction. */
@Singleton
class StatusEntries {

    /** The smallest list that the standard allows: among so many a place tells nobody apart. */
    static final int PLACES = 131_072;

    /** Of a fuller list the places would be hard to draw. */
    private static final int MOST = 100_000;

    private static final String LAST = """
            select coalesce(max(list_number), 0) as list from status_entry where ukprn = :ukprn""";

    private static final String TAKEN = """
            select count(*) from status_entry where ukprn = :ukprn and list_number = :list""";

    private static final String TAKE = """
            insert into status_entry (ukprn, list_number, place) values (:ukprn, :list, :place) on conflict do nothing""";

    private static final String REVOKE = """
            update status_entry set revoked_at = :at
             where ukprn = :ukprn and list_number = :list and place = :place and revoked_at is null""";

    /** What was taken back, and what a later result has taken the place of: a trigger writes the latter. */
    private static final String REVOKED = """
            select place from status_entry where ukprn = :ukprn and list_number = :list and revoked_at is not null""";

    private final Jdbi database;
    private final CredentialConfig config;
    private final Random random = new SecureRandom();

    StatusEntries(Jdbi database, CredentialConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A place that nobody had, anywhere in the list, so that it does not tell when it was given; under the lock of the college. */
    Place take(String ukprn) {
        int last = Math.max(1, last(ukprn));
        int list = taken(ukprn, last) < Math.min(config.listEntries(), MOST) ? last : last + 1;
        while (true) {
            Place place = new Place(ukprn, list, random.nextInt(PLACES));
            if (changed(TAKE, place, null)) {
                return place;
            }
        }
    }

    void revoke(Place place, Instant at) {
        changed(REVOKE, place, at);
    }

    /** The number of the list that is filled now; 0 if there is none. */
    int last(String ukprn) {
        return database.withHandle(handle -> handle.createQuery(LAST)
                .bind("ukprn", ukprn)
                .mapTo(Integer.class)
                .one());
    }

    BitSet revoked(String ukprn, int list) {
        List<Integer> places = database.withHandle(handle -> handle.createQuery(REVOKED)
                .bind("ukprn", ukprn)
                .bind("list", list)
                .mapTo(Integer.class)
                .list());
        BitSet bits = new BitSet(PLACES);
        places.forEach(bits::set);
        return bits;
    }

    private long taken(String ukprn, int list) {
        return database.withHandle(handle -> handle.createQuery(TAKEN)
                .bind("ukprn", ukprn)
                .bind("list", list)
                .mapTo(Long.class)
                .one());
    }

    private boolean changed(String sql, Place place, Instant at) {
        return database.withHandle(handle -> {
            var update = handle.createUpdate(sql)
                    .bind("ukprn", place.ukprn())
                    .bind("list", place.list())
                    .bind("place", place.index());
            return (at == null ? update : update.bind("at", at)).execute() > 0;
        });
    }
}
