package org.withme.learner.record.mis.working;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.withme.learner.record.mis.planning.PlannedChange;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.mis.receiving.ImportProblem;
import org.withme.learner.record.mis.receiving.ImportState;
import org.withme.learner.record.mis.receiving.ReturnName;
import org.withme.learner.record.mis.receiving.StoredReturn;
import org.withme.platform.events.Actor;

/** What the worker notes of its job, on the job's own connection. */
final class JobRows {

    private static final String NEXT = """
            select f.id, f.ukprn
            from (select distinct on (ukprn) id, ukprn, state, received_at, not_before
                  from ilr_import where finished_at is null order by ukprn, received_at, id) f
            where f.state <> 'NEEDS_CONFIRMATION' and (f.not_before is null or f.not_before <= now())
            order by f.received_at, f.id
            """;

    private static final String START = """
            update ilr_import set state = case state when 'RECEIVED' then 'READING' else state end,
                   bytes_read = 0, learners_read = 0
            where id = ? and state in ('RECEIVED', 'READING', 'APPLYING')
            returning *
            """;

    private static final String PLANNED = """
            update ilr_import set state = :state, problems = :problems::jsonb, bytes_read = bytes, learners_read = :read,
                   learners_rejected = :rejected, learners_missing = :missing, learners_to_apply = :toApply,
                   learners_unchanged = :unchanged, learners_created = :created, learners_changed = :changed,
                   enrolments_created = :enrolmentsCreated, enrolments_changed = :enrolmentsChanged,
                   enrolments_ended = :enrolmentsEnded, events = :events, learners_newly_missing = :learnersNewlyMissing,
                   enrolments_withdrawn = :newlyWithdrawn, enrolments_missing = :newlyMissing, enrolments_current = :current
            where id = :id
            """;

    /** What an interrupted run applied already is counted; the present plan sees it as unchanged. */
    private static final String APPLYING = """
            update ilr_import set state = 'APPLYING', applied = true, problems = '[]', bytes_read = bytes,
                   learners_read = :read, learners_rejected = :rejected, learners_missing = :missing,
                   learners_to_apply = learners_applied + :toApply,
                   learners_unchanged = :unchanged - case when learners_applied = 0 then 0
                                                 else learners_created + learners_changed end,
                   learners_created = case when learners_applied = 0 then 0 else learners_created end,
                   learners_changed = case when learners_applied = 0 then 0 else learners_changed end,
                   enrolments_created = case when learners_applied = 0 then 0 else enrolments_created end,
                   enrolments_changed = case when learners_applied = 0 then 0 else enrolments_changed end,
                   enrolments_ended = case when learners_applied = 0 then 0 else enrolments_ended end,
                   events = case when learners_applied = 0 then 0 else events end,
                   learners_newly_missing = case when learners_applied = 0 then :learnersNewlyMissing else learners_newly_missing end,
                   enrolments_withdrawn = case when learners_applied = 0 then :newlyWithdrawn else enrolments_withdrawn end,
                   enrolments_missing = case when learners_applied = 0 then :newlyMissing else enrolments_missing end,
                   enrolments_current = case when learners_applied = 0 then :current else enrolments_current end
            where id = :id
            """;

    private static final String LAST_APPLIED = """
            select collection_year, prepared_on, serial_no, returned_at from ilr_import
            where ukprn = ? and applied and collection_year = ? and id <> ?
            order by returned_at desc, serial_no::int desc limit 1
            """;

    private final Handle handle;
    private final ObjectMapper json;

    JobRows(Handle handle, ObjectMapper json) {
        this.handle = handle;
        this.json = json;
    }

    /** The first open return of each college, unless that waits for a person. */
    record Turn(UUID id, String ukprn) {}

    List<Turn> next() {
        return handle.select(NEXT).map(ConstructorMapper.of(Turn.class)).list();
    }

    /** Empty if somebody finished or discarded it meanwhile. */
    Optional<ImportJob> start(UUID id) {
        return handle.select(START, id).map((row, context) -> job(row)).findOne();
    }

    void opened(UUID id, IlrHeader header) {
        handle.execute(
                "update ilr_import set collection_year = ?, prepared_on = ?, returned_at = ?, serial_no = ? where id = ?",
                header.year(),
                header.preparedOn(),
                header.returnedAt(),
                header.serialNo(),
                id);
    }

    void read(UUID id, long bytes, int learners) {
        handle.execute("update ilr_import set bytes_read = ?, learners_read = ? where id = ?", bytes, learners, id);
    }

    /** The header of the last return of a collection year that was applied for the college. */
    Optional<IlrHeader> lastApplied(String ukprn, String year, UUID except) {
        return handle.select(LAST_APPLIED, ukprn, year, except)
                .map((row, context) -> new IlrHeader(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        ukprn,
                        ukprn,
                        row.getString(3),
                        row.getObject(4, LocalDateTime.class)))
                .findOne();
    }

    void rejected(UUID id, List<ImportProblem> problems) {
        handle.execute(
                "update ilr_import set state = 'REJECTED', problems = ?::jsonb, finished_at = now(), learners_read = 0"
                        + " where id = ?",
                written(problems),
                id);
        forgetFile(id);
    }

    void planned(
            UUID id,
            ImportState state,
            List<ImportProblem> problems,
            int read,
            int rejected,
            PlannedChange change,
            int events) {
        handle.createUpdate(PLANNED)
                .bindMethods(change)
                .bind("state", state)
                .bind("problems", written(problems))
                .bind("read", read)
                .bind("rejected", rejected)
                .bind("events", events)
                .bind("id", id)
                .execute();
    }

    void applying(UUID id, int read, int rejected, PlannedChange change) {
        handle.createUpdate(APPLYING)
                .bindMethods(change)
                .bind("read", read)
                .bind("rejected", rejected)
                .bind("id", id)
                .execute();
    }

    void completed(UUID id) {
        handle.execute("update ilr_import set state = 'COMPLETED', finished_at = now() where id = ?", id);
        forgetFile(id);
    }

    /** An unexpected failure: tried again later, or given up. */
    void failed(UUID id, int attempts, boolean givenUp, long retryMillis) {
        handle.execute(
                "update ilr_import set attempts = ?, not_before = now() + ? * interval '1 millisecond' where id = ?",
                attempts,
                retryMillis,
                id);
        if (givenUp) {
            handle.execute(
                    "update ilr_import set state = 'FAILED', problems = ?::jsonb, finished_at = now() where id = ?",
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
    void postponed(UUID id, long retryMillis) {
        handle.execute(
                "update ilr_import set postponed = postponed + 1, not_before = now()"
                        + " + least(? * (1 << least(postponed, 10)), 600000) * interval '1 millisecond' where id = ?",
                retryMillis,
                id);
    }

    /** Returns that nobody decided on in time. */
    void discardOlderThan(long millis) {
        handle.execute(
                """
                with expired as (
                    update ilr_import set state = 'DISCARDED', finished_at = now(), problems = ?::jsonb
                    where finished_at is null and state in ('RECEIVED', 'NEEDS_CONFIRMATION')
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

    private void forgetFile(UUID id) {
        StoredReturn.CHUNKS.drop(handle, id);
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
                ImportState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                new Actor(row.getString("received_by"), row.getString("capacity")),
                row.getString("traceparent"));
    }
}
