package org.withme.learner.record.learningaim;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.learner.record.upload.StoredChunks;
import org.withme.platform.problem.ProblemTranslation;

/** The downloads and their files, as rows; on the connection of the running transaction. */
@Singleton
class Downloads {

    static final StoredChunks CHUNKS = new StoredChunks("learning_aim_download_chunk", "download_id");

    private final DataSource database;

    Downloads(DataSource database) {
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
        in("""
                insert into learning_aim_download (id, version, published_on, format, status, received_at, received_by, bytes)
                values (?, ?, ?, ?, 'RECEIVED', ?, ?, ?)""", insert -> {
            insert.setObject(1, received.id());
            insert.setString(2, received.version());
            insert.setObject(3, received.publishedOn());
            insert.setString(4, received.format().name());
            insert.setTimestamp(5, Timestamp.from(received.receivedAt()));
            insert.setString(6, received.receivedBy());
            insert.setLong(7, received.file().bytes());
            return insert.executeUpdate();
        });
        try (Connection connection = database.getConnection();
                InputStream content = received.file().content()) {
            CHUNKS.store(connection, received.id(), content);
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        } catch (IOException e) {
            throw DownloadFile.unavailable(e);
        }
    }

    Optional<DownloadView> find(UUID id) {
        return in("select * from learning_aim_download where id = ?", query -> {
            query.setObject(1, id);
            return views(query).stream().findFirst();
        });
    }

    /** The latest first. */
    List<DownloadView> page(Position after, int limit) {
        return in("""
                select * from learning_aim_download where (received_at, id) < (?, ?)
                 order by received_at desc, id desc limit ?""", query -> {
            query.setTimestamp(1, Timestamp.from(after.receivedAt()));
            query.setObject(2, after.id());
            query.setInt(3, limit);
            return views(query);
        });
    }

    private static List<DownloadView> views(PreparedStatement query) throws SQLException {
        List<DownloadView> views = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                views.add(view(row));
            }
        }
        return views;
    }

    private static DownloadView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp finished = row.getTimestamp("finished_at");
        Array problems = row.getArray("problems");
        return new DownloadView(
                id,
                row.getString("version"),
                row.getObject("published_on", LocalDate.class),
                DownloadStatus.valueOf(row.getString("status")),
                row.getTimestamp("received_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                new DownloadView.Counts(row.getInt("aims_read"), row.getInt("aims_skipped")),
                new DownloadView.Counts(row.getInt("standards_read"), row.getInt("standards_skipped")),
                Arrays.asList((String[]) problems.getArray()),
                DownloadView.Links.of(id));
    }

    private <T> T in(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    /** The place of a download in the list. */
    record Position(Instant receivedAt, UUID id) {

        static final Position LATEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
