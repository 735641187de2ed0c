package org.withme.learner.record.mis.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.learner.record.mis.reading.Findings;
import org.withme.platform.problem.ProblemTranslation;

/** The returns of colleges and their lists, as rows; on the connection of the running transaction. */
@Singleton
class Imports {

    private static final String INSERT = """
            insert into ilr_import (id, ukprn, file_name, format, dry_run, status, received_at, received_by, capacity,
                                    traceparent, bytes)
            values (?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?)
            """;

    private static final String SELECT = """
            select i.*, (select o.id from ilr_import o
                         where o.ukprn = i.ukprn and o.finished_at is null and i.finished_at is null
                           and (o.received_at, o.id) < (i.received_at, i.id)
                         order by o.received_at desc, o.id desc limit 1) as waits_for,
                   (select count(distinct n.learner_position) from ilr_note n where n.import_id = i.id) as learners_noted
            from ilr_import i
            """;

    private static final String DECIDED = "decided_by = ?, decided_capacity = ?, decided_at = ? where id = ?";

    private final DataSource database;
    private final ObjectMapper json;

    Imports(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(ReceivedReturn received) {
        in(INSERT, insert -> {
            insert.setObject(1, received.id());
            insert.setString(2, received.college().ukprn());
            insert.setString(3, received.name().text());
            insert.setString(4, received.name().format().name());
            insert.setBoolean(5, received.dryRun());
            insert.setTimestamp(6, Timestamp.from(received.receivedAt()));
            insert.setString(7, received.college().subject());
            insert.setString(8, received.college().capacity());
            insert.setString(9, received.traceparent());
            insert.setLong(10, received.file().bytes());
            return insert.executeUpdate();
        });
        store(received);
    }

    private void store(ReceivedReturn received) {
        try (Connection connection = database.getConnection();
                InputStream packed = received.file().packed()) {
            StoredReturn.CHUNKS.store(connection, received.id(), packed);
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        } catch (IOException e) {
            throw SpooledFile.unavailable(e);
        }
    }

    Optional<ImportView> find(String ukprn, UUID id) {
        return in(SELECT + "where i.ukprn = ? and i.id = ?", query -> {
            query.setString(1, ukprn);
            query.setObject(2, id);
            return views(query).stream().findFirst();
        });
    }

    /** Locked until the transaction ends: nobody else decides on it meanwhile. */
    Optional<ImportView> findToDecide(String ukprn, UUID id) {
        in("select 1 from ilr_import where ukprn = ? and id = ? for update", query -> {
            query.setString(1, ukprn);
            query.setObject(2, id);
            return query.execute();
        });
        return find(ukprn, id);
    }

    /** Latest first. */
    List<ImportView> page(String ukprn, Optional<Position> after, int limit) {
        String condition = after.isPresent() ? " and (i.received_at, i.id) < (?, ?)" : "";
        return in(
                SELECT + "where i.ukprn = ?" + condition + " order by i.received_at desc, i.id desc limit ?", query -> {
                    int parameter = 1;
                    query.setString(parameter++, ukprn);
                    if (after.isPresent()) {
                        query.setTimestamp(
                                parameter++, Timestamp.from(after.get().receivedAt()));
                        query.setObject(parameter++, after.get().id());
                    }
                    query.setInt(parameter, limit);
                    return views(query);
                });
    }

    /** The place of a return in the list. */
    record Position(Instant receivedAt, UUID id) {}

    void confirm(UUID id, MisAccess.College by, Instant now) {
        decide("update ilr_import set status = 'APPLYING', problems = '[]', " + DECIDED, id, by, now);
    }

    void discard(UUID id, MisAccess.College by, Instant now) {
        decide("update ilr_import set status = 'DISCARDED', finished_at = now(), " + DECIDED, id, by, now);
        in("delete from ilr_import_chunk where import_id = ?", delete -> {
            delete.setObject(1, id);
            return delete.executeUpdate();
        });
    }

    private void decide(String sql, UUID id, MisAccess.College by, Instant now) {
        in(sql, update -> {
            update.setString(1, by.subject());
            update.setString(2, by.capacity());
            update.setTimestamp(3, Timestamp.from(now));
            update.setObject(4, id);
            return update.executeUpdate();
        });
    }

    /** The lists of what to look at. */
    enum Findings {
        REJECTIONS("ilr_rejection"),
        NOTES("ilr_note");

        private final String table;

        Findings(String table) {
            this.table = table;
        }
    }

    List<FindingView> findings(Findings kind, UUID id, int after, int limit) {
        return in(
                "select * from " + kind.table + " where import_id = ? and position > ? order by position limit ?",
                query -> {
                    query.setObject(1, id);
                    query.setInt(2, after);
                    query.setInt(3, limit);
                    List<FindingView> findings = new ArrayList<>();
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            findings.add(new FindingView(
                                    row.getInt("position"),
                                    row.getString("learn_ref_number"),
                                    row.getObject("learner_position", Integer.class),
                                    row.getObject("line", Integer.class),
                                    row.getString("uln_ending"),
                                    row.getString("first_aim"),
                                    row.getString("rule"),
                                    row.getString("path"),
                                    row.getString("value_class"),
                                    row.getString("reason"),
                                    row.getString("remedy")));
                        }
                    }
                    return findings;
                });
    }

    List<MissingView> missing(UUID id, String after, int limit) {
        return in(
                "select learn_ref_number, learner_id from ilr_missing"
                        + " where import_id = ? and learn_ref_number > ? order by learn_ref_number limit ?",
                query -> {
                    query.setObject(1, id);
                    query.setString(2, after);
                    query.setInt(3, limit);
                    List<MissingView> missing = new ArrayList<>();
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            missing.add(new MissingView(row.getString(1), row.getObject(2, UUID.class)));
                        }
                    }
                    return missing;
                });
    }

    private List<ImportView> views(PreparedStatement query) throws SQLException {
        List<ImportView> views = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                views.add(view(row));
            }
        }
        return views;
    }

    private ImportView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ImportStatus status = ImportStatus.valueOf(row.getString("status"));
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportView(
                id,
                row.getString("ukprn"),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                status,
                row.getTimestamp("received_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("collection_year"),
                row.getObject("prepared_on", java.time.LocalDate.class),
                row.getObject("waits_for", UUID.class),
                new ImportView.Progress(
                        row.getLong("bytes"),
                        row.getLong("bytes_read"),
                        row.getInt("learners_to_apply"),
                        row.getInt("learners_applied")),
                new ImportView.LearnerCounts(
                        row.getInt("learners_read"),
                        row.getInt("learners_created"),
                        row.getInt("learners_changed"),
                        row.getInt("learners_unchanged"),
                        row.getInt("learners_rejected"),
                        row.getInt("learners_noted"),
                        row.getInt("learners_missing"),
                        row.getInt("learners_newly_missing")),
                new ImportView.EnrolmentCounts(
                        row.getInt("enrolments_created"),
                        row.getInt("enrolments_changed"),
                        row.getInt("enrolments_ended"),
                        row.getInt("enrolments_withdrawn"),
                        row.getInt("enrolments_missing"),
                        row.getInt("enrolments_current")),
                row.getInt("events"),
                problems(row.getString("problems")),
                ImportView.Links.of(id, status, row.getBoolean("dry_run")));
    }

    private List<ImportProblem> problems(String stored) {
        try {
            return json.readValue(stored, new TypeReference<List<ImportProblem>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T in(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
