package org.withme.learner.record.mis.working;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.record.mis.planning.PlannedChange;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.mis.receiving.ImportProblem;
import org.withme.learner.record.mis.receiving.ImportStatus;
import org.withme.learner.record.mis.receiving.ReturnName;
import org.withme.platform.events.Actor;

/** What the worker notes of its job, on the job's own connection. */
final class JobRows {

    private static final String NEXT = """
            select f.id, f.ukprn
            from (select distinct on (ukprn) id, ukprn, status, received_at, not_before
                  from ilr_import where finished_at is null order by ukprn, received_at, id) f
            where f.status <> 'NEEDS_CONFIRMATION' and (f.not_before is null or f.not_before <= now())
            order by f.received_at, f.id
            """;

    private static final String START = """
            update ilr_import set status = case status when 'RECEIVED' then 'READING' else status end,
                   bytes_read = 0, learners_read = 0
            where id = ? and status in ('RECEIVED', 'READING', 'APPLYING')
            returning *
            """;

    private static final String PLANNED = """
            update ilr_import set status = ?, problems = ?::jsonb, bytes_read = bytes, learners_read = ?,
                   learners_rejected = ?, learners_missing = ?, learners_to_apply = ?, learners_unchanged = ?,
                   learners_created = ?, learners_changed = ?,
                   enrolments_created = ?, enrolments_changed = ?, enrolments_ended = ?, events = ?,
                   learners_newly_missing = ?, enrolments_withdrawn = ?, enrolments_missing = ?, enrolments_current = ?
            where id = ?
            """;

    /** What an interrupted run applied already is counted; the present plan sees it as unchanged. */
    private static final String APPLYING = """
            update ilr_import set status = 'APPLYING', applied = true, problems = '[]', bytes_read = bytes,
                   learners_read = ?, learners_rejected = ?, learners_missing = ?,
                   learners_to_apply = learners_applied + ?,
                   learners_unchanged = ? - case when learners_applied = 0 then 0
                                                 else learners_created + learners_changed end,
                   learners_created = case when learners_applied = 0 then 0 else learners_created end,
                   learners_changed = case when learners_applied = 0 then 0 else learners_changed end,
                   enrolments_created = case when learners_applied = 0 then 0 else enrolments_created end,
                   enrolments_changed = case when learners_applied = 0 then 0 else enrolments_changed end,
                   enrolments_ended = case when learners_applied = 0 then 0 else enrolments_ended end,
                   events = case when learners_applied = 0 then 0 else events end,
                   learners_newly_missing = case when learners_applied = 0 then ? else learners_newly_missing end,
                   enrolments_withdrawn = case when learners_applied = 0 then ? else enrolments_withdrawn end,
                   enrolments_missing = case when learners_applied = 0 then ? else enrolments_missing end,
                   enrolments_current = case when learners_applied = 0 then ? else enrolments_current end
            where id = ?
            """;

    private final Connection connection;
    private final ObjectMapper json;

    JobRows(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /** The first open return of each college, unless that waits for a person. */
    record Turn(UUID id, String ukprn) {}

    List<Turn> next() throws SQLException {
        List<Turn> turns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEXT);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                turns.add(new Turn(row.getObject(1, UUID.class), row.getString(2)));
            }
        }
        return turns;
    }

    /** Empty if somebody finished or discarded it meanwhile. */
    Optional<ImportJob> start(UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(START)) {
            update.setObject(1, id);
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Optional.of(job(row)) : Optional.empty();
            }
        }
    }

    void opened(UUID id, IlrHeader header) throws SQLException {
        update(
                "update ilr_import set collection_year = ?, prepared_on = ?, returned_at = ?, serial_no = ? where id = ?",
                header.year(),
                header.preparedOn(),
                header.returnedAt(),
                header.serialNo(),
                id);
    }

    void read(UUID id, long bytes, int learners) throws SQLException {
        update("update ilr_import set bytes_read = ?, learners_read = ? where id = ?", bytes, learners, id);
    }

    /** The header of the last return of a collection year that was applied for the college. */
    Optional<IlrHeader> lastApplied(String ukprn, String year, UUID except) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select collection_year, prepared_on, serial_no, returned_at from ilr_import
                where ukprn = ? and applied and collection_year = ? and id <> ?
                order by returned_at desc, serial_no::int desc limit 1
                """)) {
            query.setString(1, ukprn);
            query.setString(2, year);
            query.setObject(3, except);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new IlrHeader(
                                row.getString(1),
                                row.getObject(2, java.time.LocalDate.class),
                                ukprn,
                                ukprn,
                                row.getString(3),
                                row.getObject(4, java.time.LocalDateTime.class)))
                        : Optional.empty();
            }
        }
    }

    void rejected(UUID id, List<ImportProblem> problems) throws SQLException {
        update(
                "update ilr_import set status = 'REJECTED', problems = ?::jsonb, finished_at = now(), learners_read = 0"
                        + " where id = ?",
                written(problems),
                id);
        forgetFile(id);
    }

    void planned(
            UUID id,
            ImportStatus status,
            List<ImportProblem> problems,
            int read,
            int rejected,
            PlannedChange change,
            int events)
            throws SQLException {
        update(
                PLANNED,
                status.name(),
                written(problems),
                read,
                rejected,
                change.missing(),
                change.toApply(),
                change.unchanged(),
                change.created(),
                change.changed(),
                change.enrolmentsCreated(),
                change.enrolmentsChanged(),
                change.enrolmentsEnded(),
                events,
                change.learnersNewlyMissing(),
                change.newlyWithdrawn(),
                change.newlyMissing(),
                change.current(),
                id);
    }

    void applying(UUID id, int read, int rejected, PlannedChange change) throws SQLException {
        update(
                APPLYING,
                read,
                rejected,
                change.missing(),
                change.toApply(),
                change.unchanged(),
                change.learnersNewlyMissing(),
                change.newlyWithdrawn(),
                change.newlyMissing(),
                change.current(),
                id);
    }

    void completed(UUID id) throws SQLException {
        update("update ilr_import set status = 'COMPLETED', finished_at = now() where id = ?", id);
        forgetFile(id);
    }

    /** An unexpected failure: tried again later, or given up. */
    void failed(UUID id, int attempts, boolean givenUp, long retryMillis) throws SQLException {
        update(
                "update ilr_import set attempts = ?, not_before = now() + ? * interval '1 millisecond' where id = ?",
                attempts,
                retryMillis,
                id);
        if (givenUp) {
            update(
                    "update ilr_import set status = 'FAILED', problems = ?::jsonb, finished_at = now() where id = ?",
                    written(List.of(new ImportProblem(
                            "FAILED",
                            "/",
                            "The import failed unexpectedly " + attempts + " times. What was applied stays.",
                            "Send the return again later; if it fails again, tell us the id of this import."))),
                    id);
            forgetFile(id);
        }
    }

    /** The database could not take this run, though it is there: tried again for ever, ever later, up to ten minutes. */
    void postponed(UUID id, long retryMillis) throws SQLException {
        update(
                "update ilr_import set postponed = postponed + 1, not_before = now()"
                        + " + least(? * (1 << least(postponed, 10)), 600000) * interval '1 millisecond' where id = ?",
                retryMillis,
                id);
    }

    /** Returns that nobody decided on in time. */
    void discardOlderThan(long millis) throws SQLException {
        update(
                """
                with expired as (
                    update ilr_import set status = 'DISCARDED', finished_at = now(), problems = ?::jsonb
                    where finished_at is null and status in ('RECEIVED', 'NEEDS_CONFIRMATION')
                      and received_at < now() - ? * interval '1 millisecond'
                    returning id)
                delete from ilr_import_chunk c using expired e where c.import_id = e.id
                """,
                written(List.of(new ImportProblem(
                        "L10",
                        "/",
                        "Nobody decided on the return in time, so its file was deleted.",
                        "Send the return again."))),
                millis);
    }

    private void forgetFile(UUID id) throws SQLException {
        update("delete from ilr_import_chunk where import_id = ?", id);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    private String written(List<ImportProblem> problems) {
        try {
            return json.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                ReturnName.parse(row.getString("file_name")).orElseThrow(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("dry_run"),
                ImportStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                new Actor(row.getString("received_by"), row.getString("capacity")),
                row.getString("traceparent"));
    }
}
