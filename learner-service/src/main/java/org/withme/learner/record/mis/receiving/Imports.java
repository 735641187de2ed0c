package org.withme.learner.record.mis.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.record.mis.reading.Findings;

/** The returns of colleges and their lists, as rows; in the running transaction. */
@Singleton
class Imports {

    private static final String INSERT = """
            insert into ilr_import (id, ukprn, file_name, format, dry_run, state, received_at, received_by, capacity,
                                    traceparent, bytes)
            values (:id, :ukprn, :fileName, :format, :dryRun, 'RECEIVED', :receivedAt, :receivedBy, :capacity, :traceparent,
                    :bytes)
            """;

    private static final String SELECT = """
            select i.*, (select o.id from ilr_import o
                         where o.ukprn = i.ukprn and o.finished_at is null and i.finished_at is null
                           and (o.received_at, o.id) < (i.received_at, i.id)
                         order by o.received_at desc, o.id desc limit 1) as waits_for,
                   (select count(distinct n.learner_position) from ilr_note n where n.import_id = i.id) as learners_noted
            from ilr_import i
            """;

    private static final String MISSING = """
            select learn_ref_number, learner_id from ilr_missing
            where import_id = ? and learn_ref_number > ? order by learn_ref_number limit ?
            """;

    private static final String DECIDED = "decided_by = ?, decided_capacity = ?, decided_at = ? where id = ?";

    private final Jdbi database;
    private final ObjectMapper json;

    Imports(Jdbi database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(ReceivedReturn received) {
        database.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", received.id())
                .bind("ukprn", received.college().ukprn())
                .bind("fileName", received.name().text())
                .bind("format", received.name().format())
                .bind("dryRun", received.dryRun())
                .bind("receivedAt", received.receivedAt())
                .bind("receivedBy", received.college().subject())
                .bind("capacity", received.college().capacity())
                .bind("traceparent", received.traceparent())
                .bind("bytes", received.file().bytes())
                .execute());
        store(received);
    }

    private void store(ReceivedReturn received) {
        try (InputStream packed = received.file().packed()) {
            database.useHandle(handle -> StoredReturn.CHUNKS.store(handle, received.id(), packed));
        } catch (IOException e) {
            throw SpooledFile.unavailable(e);
        }
    }

    Optional<ImportView> find(String ukprn, UUID id) {
        return database.withHandle(handle -> handle.select(SELECT + "where i.ukprn = ? and i.id = ?", ukprn, id)
                .map((row, context) -> view(row))
                .findOne());
    }

    /** Locked until the transaction ends: nobody else decides on it meanwhile. */
    Optional<ImportView> findToDecide(String ukprn, UUID id) {
        database.useHandle(
                handle -> handle.execute("select 1 from ilr_import where ukprn = ? and id = ? for update", ukprn, id));
        return find(ukprn, id);
    }

    /** Latest first. */
    List<ImportView> page(String ukprn, Optional<Position> after, int limit) {
        String condition = after.isPresent() ? " and (i.received_at, i.id) < (:receivedAt, :id)" : "";
        return database.withHandle(handle -> {
            Query page = handle.createQuery(SELECT + "where i.ukprn = :ukprn" + condition
                            + " order by i.received_at desc, i.id desc limit :limit")
                    .bind("ukprn", ukprn)
                    .bind("limit", limit);
            after.ifPresent(place -> page.bind("receivedAt", place.receivedAt()).bind("id", place.id()));
            return page.map((row, context) -> view(row)).list();
        });
    }

    /** Those that a person confirms or discards. */
    List<ImportView> toConfirm(String ukprn) {
        return database.withHandle(handle -> handle.createQuery(SELECT
                        + "where i.ukprn = :ukprn and i.state = :state and i.finished_at is null and not i.dry_run")
                .bind("ukprn", ukprn)
                .bind("state", ImportState.NEEDS_CONFIRMATION)
                .map((row, context) -> view(row))
                .list());
    }

    /** The place of a return in the list. */
    record Position(Instant receivedAt, UUID id) {}

    void confirm(UUID id, ActingCollege by, Instant now) {
        decide("update ilr_import set state = 'APPLYING', problems = '[]', " + DECIDED, id, by, now);
    }

    void discard(UUID id, ActingCollege by, Instant now) {
        decide("update ilr_import set state = 'DISCARDED', finished_at = now(), " + DECIDED, id, by, now);
        database.useHandle(handle -> StoredReturn.CHUNKS.drop(handle, id));
    }

    private void decide(String sql, UUID id, ActingCollege by, Instant now) {
        database.useHandle(handle -> handle.execute(sql, by.subject(), by.capacity(), now, id));
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
        String page = "select *, learner_position as learner from " + kind.table
                + " where import_id = ? and position > ? order by position limit ?";
        return database.withHandle(handle -> handle.select(page, id, after, limit)
                .map(ConstructorMapper.of(FindingView.class))
                .list());
    }

    List<MissingView> missing(UUID id, String after, int limit) {
        return database.withHandle(handle -> handle.select(MISSING, id, after, limit)
                .map(ConstructorMapper.of(MissingView.class))
                .list());
    }

    private ImportView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ImportState state = ImportState.valueOf(row.getString("state"));
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportView(
                id,
                row.getString("ukprn"),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                state,
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
                ImportView.Links.of(id, state, row.getBoolean("dry_run")));
    }

    private List<ImportProblem> problems(String stored) {
        try {
            return json.readValue(stored, new TypeReference<List<ImportProblem>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
