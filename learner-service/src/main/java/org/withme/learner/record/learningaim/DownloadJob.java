package org.withme.learner.record.learningaim;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A download that is not finished, and its place: what was written and how far it is stand in one transaction. */
final class DownloadJob {

    private static final int PROBLEMS_KEPT = 20;

    private static final String NEXT = """
            update learning_aim_download set state = 'LOADING'
             where id = (select id from learning_aim_download where finished_at is null
                          order by received_at, id limit 1)
            returning *""";

    private static final String WROTE = """
            update learning_aim_download
               set %1$s_read = %1$s_read + :read, %1$s_skipped = %1$s_skipped + :skipped, attempts = 0,
                   problems = (problems || :problems)[1\\:%2$d]
             where id = :id""";

    private static final String LOADED =
            "update learning_aim_download set state = 'LOADED', finished_at = now() where id = ?";

    private static final String STUMBLED = "update learning_aim_download set attempts = attempts + 1 where id = ?";

    private static final String FAILED = """
            update learning_aim_download set state = 'FAILED', finished_at = now(), problems = array[?::text] || problems
             where id = ?""";

    private final Handle handle;
    private final UUID id;
    private final String version;
    private final LocalDate publishedOn;
    private final DownloadFormat format;
    private final int attempts;
    private final int aimsRead;
    private final int standardsRead;

    private DownloadJob(Handle handle, ResultSet row) throws SQLException {
        this.handle = handle;
        this.id = row.getObject("id", UUID.class);
        this.version = row.getString("version");
        this.publishedOn = row.getObject("published_on", LocalDate.class);
        this.format = DownloadFormat.valueOf(row.getString("format"));
        this.attempts = row.getInt("attempts");
        this.aimsRead = row.getInt("aims_read");
        this.standardsRead = row.getInt("standards_read");
    }

    static Optional<DownloadJob> next(Handle handle) {
        return handle.select(NEXT)
                .map((row, context) -> new DownloadJob(handle, row))
                .findOne();
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

    DownloadFile file(long largest) throws IOException {
        try (InputStream content = Downloads.CHUNKS.open(handle, id)) {
            return DownloadFile.stored(content, format, largest);
        }
    }

    void wrote(LarsTable table, int read, List<String> problems) {
        handle.createUpdate(WROTE.formatted(table == LarsTable.AIMS ? "aims" : "standards", PROBLEMS_KEPT))
                .bind("read", read)
                .bind("skipped", problems.size())
                .bindArray("problems", String.class, problems)
                .bind("id", id)
                .execute();
    }

    void loaded() {
        handle.execute(LOADED, id);
        Downloads.CHUNKS.drop(handle, id);
    }

    void stumbled(boolean givenUp, String reason) {
        handle.execute(STUMBLED, id);
        if (givenUp) {
            handle.execute(FAILED, reason, id);
            Downloads.CHUNKS.drop(handle, id);
        }
    }
}
