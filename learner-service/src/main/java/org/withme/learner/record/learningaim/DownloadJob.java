package org.withme.learner.record.learningaim;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.record.upload.StoredChunks;

/** A download that is not finished, and its place: what was written and how far it is stand in one transaction. */
final class DownloadJob {

    private static final int PROBLEMS_KEPT = 20;

    private final Connection connection;
    private final UUID id;
    private final String version;
    private final LocalDate publishedOn;
    private final DownloadFormat format;
    private final int attempts;
    private final int aimsRead;
    private final int standardsRead;

    private DownloadJob(Connection connection, ResultSet row) throws SQLException {
        this.connection = connection;
        this.id = row.getObject("id", UUID.class);
        this.version = row.getString("version");
        this.publishedOn = row.getObject("published_on", LocalDate.class);
        this.format = DownloadFormat.valueOf(row.getString("format"));
        this.attempts = row.getInt("attempts");
        this.aimsRead = row.getInt("aims_read");
        this.standardsRead = row.getInt("standards_read");
    }

    static Optional<DownloadJob> next(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                        update learning_aim_download set status = 'LOADING'
                         where id = (select id from learning_aim_download where finished_at is null
                                      order by received_at, id limit 1)
                        returning *""");
                ResultSet row = update.executeQuery()) {
            return row.next() ? Optional.of(new DownloadJob(connection, row)) : Optional.empty();
        }
    }

    UUID id() {
        return id;
    }

    String version() {
        return version;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    int attempts() {
        return attempts;
    }

    /** Rows of the file that are done already. */
    int read(LarsTable table) {
        return table == LarsTable.AIMS ? aimsRead : standardsRead;
    }

    DownloadFile file(long largest) throws SQLException, IOException {
        try (InputStream content = Downloads.CHUNKS.open(connection, id)) {
            return DownloadFile.stored(content, format, largest);
        } catch (StoredChunks.Unreadable e) {
            throw e.failure();
        }
    }

    void wrote(LarsTable table, int read, List<String> problems) throws SQLException {
        String counts = table == LarsTable.AIMS ? "aims" : "standards";
        change(
                "%1$s_read = %1$s_read + ?, %1$s_skipped = %1$s_skipped + ?, attempts = 0, problems = (problems || ?)[1:%2$d]"
                        .formatted(counts, PROBLEMS_KEPT),
                read,
                problems.size(),
                problems);
    }

    void loaded() throws SQLException {
        change("status = 'LOADED', finished_at = now()");
        Downloads.CHUNKS.drop(connection, id);
    }

    void stumbled(boolean givenUp, String reason) throws SQLException {
        change("attempts = attempts + 1");
        if (givenUp) {
            change("status = 'FAILED', finished_at = now(), problems = ? || problems", List.of(reason));
            Downloads.CHUNKS.drop(connection, id);
        }
    }

    private void change(String assignments, Object... values) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update learning_aim_download set " + assignments + " where id = ?")) {
            int index = 1;
            for (Object value : values) {
                update.setObject(index++, value instanceof List<?> texts ? array(texts) : value);
            }
            update.setObject(index, id);
            update.executeUpdate();
        }
    }

    private Array array(List<?> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
