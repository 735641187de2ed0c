package org.withme.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.PostgresResource;

class MigrationTest {

    /** No migration of a service of the first release is newer. */
    private static final String FIRST_RELEASE = "20260201999999?";

    private final Map<String, String> database = database();

    @Test
    void an_installation_of_the_first_release_migrates_and_its_events_are_in_learners_streams() throws SQLException {
        // Given
        flyway().target(FIRST_RELEASE).load().migrate();
        change("INSERT INTO outbox (id, lane, aggregatetype, aggregateid, type, version, payload, occurred_at)"
                + " VALUES (uuidv7(), 'main', 'note-events', gen_random_uuid(), 'note.written.v1', 1, '{}', now())");

        // When
        flyway().load().migrate();

        // Then
        assertThat(text("SELECT stream_kind FROM outbox")).isEqualTo("learner");
        assertThat(text("SELECT effort FROM outbox")).isNull();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(
                        database.get("quarkus.datasource.jdbc.url"),
                        database.get("quarkus.flyway.username"),
                        database.get("quarkus.flyway.password"))
                .locations("db/platform", "db/migration");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.get("quarkus.datasource.jdbc.url"),
                database.get("quarkus.datasource.username"),
                database.get("quarkus.datasource.password"));
    }

    private static Map<String, String> database() {
        PostgresResource postgres = new PostgresResource();
        postgres.init(Map.of("database", "first_release"));
        return postgres.start();
    }
}
