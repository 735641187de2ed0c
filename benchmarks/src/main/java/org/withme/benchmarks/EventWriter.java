package org.withme.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.withme.stack.EmbeddedPostgresServer;

/**
 * Commits events as a use case does, a stream and an outbox row in one transaction, each in a stream of its own, and reads
 * off when they took effect: PostgreSQL notes the moment of every commit, so nothing in between is instrumented.
 */
final class EventWriter implements AutoCloseable {

    private static final String SOME = """
            WITH begun AS (
                INSERT INTO stream (lane, id, version)
                SELECT 'main', gen_random_uuid(), 1 FROM generate_series(1, ?) RETURNING id
            )
            INSERT INTO outbox (id, lane, aggregatetype, aggregateid, type, version, payload, occurred_at, actor, capacity)
            SELECT uuidv7(), 'main', 'learner-events', id, 'learner.profile-changed.v1', 1,
                   jsonb_build_object('run', ?::text, 'ukprn', '90000001', 'fields', '["Postcode", "TelNo"]'::jsonb),
                   clock_timestamp(), 'benchmark', 'mis-client'
            FROM begun""";

    private static final String LATENCIES = """
            SELECT extract(EPOCH FROM pg_xact_commit_timestamp(j.xmin) - pg_xact_commit_timestamp(s.xmin)) * 1e9
            FROM journey_entry j JOIN stream s ON s.id = j.learner_id AND s.lane = 'main'
            WHERE j.data ->> 'run' = ?""";

    private static final String TAKEN = "SELECT count(*) FROM journey_entry WHERE data ->> 'run' = ?";

    private final List<Connection> connections = new ArrayList<>();

    EventWriter(EmbeddedPostgresServer postgres) throws SQLException {
        for (int i = 0; i < OpenLoop.threads(); i++) {
            connections.add(DriverManager.getConnection(
                    postgres.jdbcUrl("learner"), postgres.superuser(), postgres.superuserPassword()));
        }
    }

    /** Events one by one at a steady rate, named after their run. */
    void write(String run, int perSecond, Duration time) {
        OpenLoop.run(
                perSecond,
                time,
                connections.stream()
                        .map(connection -> (OpenLoop.Action) () -> insert(connection, run, 1))
                        .toList());
    }

    /** Many events in one transaction. */
    void writeAtOnce(String run, int events) throws SQLException {
        insert(connections.get(0), run, events);
    }

    /** From the commit of each event of a run to the commit of its consumer. */
    Latencies latencies(String run) throws SQLException {
        Latencies latencies = new Latencies();
        try (PreparedStatement query = connections.get(0).prepareStatement(LATENCIES)) {
            query.setString(1, run);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    latencies.add(row.getLong(1));
                }
            }
        }
        return latencies;
    }

    long taken(String run) throws SQLException {
        try (PreparedStatement query = connections.get(0).prepareStatement(TAKEN)) {
            query.setString(1, run);
            return number(query);
        }
    }

    long unpublished() throws SQLException {
        try (PreparedStatement query =
                connections.get(0).prepareStatement("SELECT count(*) FROM outbox WHERE NOT published")) {
            return number(query);
        }
    }

    void tidy() throws SQLException {
        try (Statement statement = connections.get(0).createStatement()) {
            statement.execute("VACUUM ANALYZE outbox, stream, journey_entry");
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private static void insert(Connection connection, String run, int events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SOME)) {
            insert.setInt(1, events);
            insert.setString(2, run);
            insert.executeUpdate();
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
