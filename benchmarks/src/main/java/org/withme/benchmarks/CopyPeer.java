package org.withme.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The peer of an import: PostgreSQL's COPY of the rows that the import left, into tables of the same shape with the same
 * indexes, in one transaction of the same server. Nothing that stores those rows can be faster.
 */
final class CopyPeer {

    private static final int ROUNDS = 3;

    private final Connection connection;
    private final Path directory;

    CopyPeer(Connection connection, Path directory) {
        this.connection = connection;
        this.directory = directory;
    }

    /** The median time to copy in the finished rows of one college. */
    Duration of(String ukprn) {
        try {
            Map<String, Path> files = copyOut(ukprn);
            long[] nanos = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                emptyTables(files);
                long start = System.nanoTime();
                copyIn(files);
                nanos[round] = System.nanoTime() - start;
            }
            dropTables();
            for (Path file : files.values()) {
                Files.delete(file);
            }
            Arrays.sort(nanos);
            return Duration.ofNanos(nanos[ROUNDS / 2]);
        } catch (SQLException | IOException e) {
            throw new BenchmarkFailure("The COPY peer failed", e);
        }
    }

    private Map<String, Path> copyOut(String ukprn) throws SQLException, IOException {
        String learners = "(SELECT learner_id FROM college_record WHERE ukprn = '" + ukprn + "')";
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("learner", "SELECT * FROM learner WHERE id IN " + learners);
        rows.put("college_record", "SELECT * FROM college_record WHERE ukprn = '" + ukprn + "'");
        rows.put("enrolment", "SELECT * FROM enrolment WHERE ukprn = '" + ukprn + "'");
        rows.put("stream", "SELECT * FROM stream WHERE id IN " + learners);
        rows.put("outbox", "SELECT * FROM outbox WHERE aggregateid IN " + learners);
        Map<String, Path> files = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : rows.entrySet()) {
            Path file = Files.createTempFile(directory, table.getKey(), ".copy");
            try (OutputStream out = Files.newOutputStream(file)) {
                copy().copyOut("COPY (" + table.getValue() + ") TO STDOUT", out);
            }
            files.put(table.getKey(), file);
        }
        return files;
    }

    private void emptyTables(Map<String, Path> files) throws SQLException {
        dropTables();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA copy_peer");
            for (String table : files.keySet()) {
                statement.execute("CREATE TABLE copy_peer." + table + " (LIKE public." + table
                        + " INCLUDING ALL EXCLUDING GENERATED)");
            }
            statement.execute("CHECKPOINT");
        }
    }

    private void dropTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS copy_peer CASCADE");
        }
    }

    private void copyIn(Map<String, Path> files) throws SQLException, IOException {
        connection.setAutoCommit(false);
        for (Map.Entry<String, Path> table : files.entrySet()) {
            try (InputStream in = Files.newInputStream(table.getValue())) {
                copy().copyIn("COPY copy_peer." + table.getKey() + " FROM STDIN", in, 1 << 16);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
