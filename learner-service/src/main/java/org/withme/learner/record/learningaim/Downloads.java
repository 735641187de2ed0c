package org.withme.learner.record.learningaim;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.record.upload.StoredChunks;

/** The downloads and their files, as rows; in the running transaction. */
@Singleton
class Downloads {

    static final StoredChunks CHUNKS = new StoredChunks("learning_aim_download_chunk", "download_id");

    private static final String ADD = """
            insert into learning_aim_download (id, version, published_on, format, state, received_at, received_by, bytes)
            values (:id, :version, :publishedOn, :format, 'RECEIVED', :receivedAt, :receivedBy, :bytes)""";

    private static final String PAGE = """
            select * from learning_aim_download where (received_at, id) < (?, ?)
             order by received_at desc, id desc limit ?""";

    private final Jdbi database;

    Downloads(Jdbi database) {
        this.database = database;
    }

    /** A download as it was received, about to be stored. */
    record Received(
            UUID id,
            String version,
            LocalDate publishedOn,
            DownloadFormat format,
            Instant receivedAt,
            String receivedBy,
            DownloadFile file) {}

    void add(Received received) {
        database.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", received.id())
                .bind("version", received.version())
                .bind("publishedOn", received.publishedOn())
                .bind("format", received.format())
                .bind("receivedAt", received.receivedAt())
                .bind("receivedBy", received.receivedBy())
                .bind("bytes", received.file().bytes())
                .execute());
        try (InputStream content = received.file().content()) {
            database.useHandle(handle -> CHUNKS.store(handle, received.id(), content));
        } catch (IOException e) {
            throw DownloadFile.unavailable(e);
        }
    }

    Optional<DownloadView> find(UUID id) {
        return database.withHandle(handle -> handle.select("select * from learning_aim_download where id = ?", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    /** The latest first. */
    List<DownloadView> page(Position after, int limit) {
        return database.withHandle(handle -> handle.select(PAGE, after.receivedAt(), after.id(), limit)
                .map((row, context) -> view(row))
                .list());
    }

    private static DownloadView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp finished = row.getTimestamp("finished_at");
        return new DownloadView(
                id,
                row.getString("version"),
                row.getObject("published_on", LocalDate.class),
                DownloadState.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                new DownloadView.Counts(row.getInt("aims_read"), row.getInt("aims_skipped")),
                new DownloadView.Counts(row.getInt("standards_read"), row.getInt("standards_skipped")),
                Arrays.asList((String[]) row.getArray("problems").getArray()),
                DownloadView.Links.of(id));
    }

    /** The place of a download in the list. */
    record Position(Instant receivedAt, UUID id) {

        static final Position LATEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
