package org.withme.assessment.evidence;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The files that submissions name, for whoever looks after files; in the running transaction. */
@Singleton
class NamedFiles {

    private static final String LEAST_CHECKED = """
            select file_id, bytes from evidence_version where file_id is not null order by checked_at nulls first limit :most""";

    private static final String TO_SCAN = """
            select file_id from evidence_version where file_id is not null and scan in ('NOT_SCANNED', 'WAITING')
             order by (scan <> 'WAITING'), scan_tried_at nulls first limit :most""";

    private static final String CHECKED = """
            update evidence_version
               set checked_at = :at, missing_at = case when :missing then coalesce(missing_at, :at::timestamptz) end
             where file_id = :file""";

    private final Jdbi database;

    NamedFiles(Jdbi database) {
        this.database = database;
    }

    /** Of these files those that a submission names. */
    Set<UUID> known(Set<UUID> files) {
        return new HashSet<>(database.withHandle(
                handle -> handle.createQuery("select file_id from evidence_version where file_id = any(:files)")
                        .bindArray("files", UUID.class, List.copyOf(files))
                        .mapTo(UUID.class)
                        .list()));
    }

    /** A file that must be there. */
    record Kept(UUID file, long bytes) {}

    /** Those at which nobody has looked for longest. */
    List<Kept> leastChecked(int most) {
        return database.withHandle(handle -> handle.createQuery(LEAST_CHECKED)
                .bind("most", most)
                .map((row, context) -> new Kept(row.getObject("file_id", UUID.class), row.getLong("bytes")))
                .list());
    }

    void checked(UUID file, boolean missing, Instant at) {
        database.useHandle(handle -> handle.createUpdate(CHECKED)
                .bind("file", file)
                .bind("missing", missing)
                .bind("at", at)
                .execute());
    }

    /** Those for whose download somebody waits first, then those of a time without a scanner; the least tried first. */
    List<UUID> toScan(int most) {
        return database.withHandle(handle ->
                handle.createQuery(TO_SCAN).bind("most", most).mapTo(UUID.class).list());
    }

    void triedToScan(UUID file, Instant at) {
        database.useHandle(
                handle -> handle.execute("update evidence_version set scan_tried_at = ? where file_id = ?", at, file));
    }

    void scanned(UUID file, Scan scan) {
        database.useHandle(
                handle -> handle.execute("update evidence_version set scan = ? where file_id = ?", scan.name(), file));
    }
}
