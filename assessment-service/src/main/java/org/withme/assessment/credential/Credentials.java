package org.withme.assessment.credential;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Credentials as rows; in the running transaction, if one is. */
@Singleton
class Credentials {

    private static final String COLUMNS = """
            select c.id, c.learner_id, c.learner_origin, c.ukprn, c.kind, c.record_id, c.assessment_id, c.title, c.subject,
                   c.list_number, c.place, c.issued_at, c.valid_until, c.taken_back_at, c.capacity, c.reason,
                   s.revoked_at is not null as struck,
                   exists (select from assessment_result r where r.supersedes = c.result_id) as superseded,
            """;

    private static final String FROM = " from credential c join status_entry s using (ukprn, list_number, place)";

    private static final String WHOLE = COLUMNS + "c.data_integrity, c.jwt" + FROM;

    private static final String LISTED = COLUMNS + "null as data_integrity, null as jwt" + FROM;

    private static final String STANDING = "select count(*)" + FROM
            + " where c.result_id = :result and s.revoked_at is null and (c.valid_until is null or c.valid_until > :now)";

    private static final String ADD = """
            insert into credential (id, learner_id, ukprn, kind, record_id, assessment_id, result_id, title, subject, list_number, place,
                                    data_integrity, jwt, issued_at, valid_until)
            values (:id, :learner, :ukprn, :kind, :record::uuid, :assessment::uuid, :result::uuid, :title, :subject, :list, :place,
                    :dataIntegrity, :jwt, :issuedAt, :validUntil::timestamptz)""";

    private static final String HELD = "update credential set record_id = :record where id = any(:ids)";

    private static final String TAKE_BACK = """
            update credential set taken_back_at = :at, taken_back_by = :by, capacity = :capacity, reason = :reason::text
             where id = :id and taken_back_at is null""";

    private final Jdbi database;

    Credentials(Jdbi database) {
        this.database = database;
    }

    Optional<IssuedCredential> find(UUID id) {
        return found(WHOLE + " where c.id = :id", query -> query.bind("id", id)).stream()
                .findFirst();
    }

    /** What a record holds, without the documents. */
    List<IssuedCredential> in(UUID record) {
        return found(LISTED + " where c.record_id = :record order by c.id", query -> query.bind("record", record));
    }

    /** The latest first, without the documents; of one college, unless it is null. */
    List<IssuedCredential> page(UUID learner, String ukprn, After after, int limit) {
        String college = ukprn == null ? "" : " and c.ukprn = :ukprn";
        String place = after == null ? "" : " and (c.issued_at, c.id) < (:issued, :last)";
        return found(
                LISTED + " where c.learner_id = :learner" + college + place
                        + " order by c.issued_at desc, c.id desc limit :limit",
                query -> {
                    if (ukprn != null) {
                        query.bind("ukprn", ukprn);
                    }
                    if (after != null) {
                        query.bind("issued", after.issuedAt()).bind("last", after.id());
                    }
                    return query.bind("learner", learner).bind("limit", limit);
                });
    }

    /** Where a page ended. */
    record After(Instant issuedAt, UUID id) {
        static After of(List<String> keys) {
            return new After(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** How many of a result are neither revoked nor expired. */
    int standing(UUID result, Instant now) {
        return database.withHandle(handle -> handle.createQuery(STANDING)
                .bind("result", result)
                .bind("now", now)
                .mapTo(Integer.class)
                .one());
    }

    /** @param result that it says; null for a record */
    void add(IssuedCredential credential, UUID result) {
        database.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", credential.id())
                .bind("learner", credential.origin())
                .bind("ukprn", credential.place().ukprn())
                .bind("kind", credential.kind())
                .bind("record", credential.record())
                .bind("assessment", credential.assessment())
                .bind("result", result)
                .bind("title", credential.title())
                .bind("subject", credential.subject())
                .bind("list", credential.place().list())
                .bind("place", credential.place().index())
                .bind("dataIntegrity", credential.dataIntegrity())
                .bind("jwt", credential.jwt())
                .bind("issuedAt", credential.issuedAt())
                .bind("validUntil", credential.validUntil())
                .execute());
    }

    void hold(UUID record, List<UUID> ids) {
        database.useHandle(handle -> handle.createUpdate(HELD)
                .bind("record", record)
                .bindArray("ids", UUID.class, ids)
                .execute());
    }

    /** Whether it was not before. */
    boolean takeBack(UUID id, String by, String capacity, String reason, Instant at) {
        return database.withHandle(handle -> handle.createUpdate(TAKE_BACK)
                        .bind("id", id)
                        .bind("by", by)
                        .bind("capacity", capacity)
                        .bind("reason", reason)
                        .bind("at", at)
                        .execute()
                > 0);
    }

    private List<IssuedCredential> found(String sql, UnaryOperator<Query> bound) {
        return database.withHandle(handle -> bound.apply(handle.createQuery(sql))
                .map((row, context) -> credential(row))
                .list());
    }

    private static IssuedCredential credential(ResultSet row) throws SQLException {
        return new IssuedCredential(
                row.getObject("id", UUID.class),
                row.getObject("learner_id", UUID.class),
                row.getObject("learner_origin", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("record_id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getString("title"),
                row.getString("subject"),
                new Place(row.getString("ukprn"), row.getInt("list_number"), row.getInt("place")),
                row.getString("data_integrity"),
                row.getString("jwt"),
                time(row, "issued_at"),
                time(row, "valid_until"),
                time(row, "taken_back_at"),
                row.getString("capacity"),
                row.getString("reason"),
                row.getBoolean("struck"),
                row.getBoolean("superseded"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
