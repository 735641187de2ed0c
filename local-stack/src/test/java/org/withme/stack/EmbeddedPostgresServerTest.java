package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

    @TempDir
    static Path directory;

    static EmbeddedPostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgresServer.in(directory.resolve("postgres"))
                .durable(false)
                .start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void the_application_role_writes_rows_in_tables_of_the_owner_but_changes_no_structure() throws SQLException {
        // Given
        Database college = postgres.createDatabase("college");
        asOwner(college, "CREATE TABLE room (name text)");

        // When
        asApplication(college, "INSERT INTO room VALUES ('B12')");

        // Then
        assertThat(rooms(college)).isEqualTo(1);
        assertThatThrownBy(() -> asApplication(college, "ALTER TABLE room ADD COLUMN seats int"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> asApplication(college, "CREATE TABLE hall (name text)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void asking_for_a_database_twice_keeps_its_rows() throws SQLException {
        // Given
        Database library = postgres.createDatabase("library");
        asOwner(library, "CREATE TABLE room (name text)");
        asApplication(library, "INSERT INTO room VALUES ('quiet')");

        // When
        Database again = postgres.createDatabase("library");

        // Then
        assertThat(again).isEqualTo(library);
        assertThat(rooms(again)).isEqualTo(1);
    }

    @Test
    void a_role_cannot_enter_the_database_of_another_service() {
        // Given
        Database mine = postgres.createDatabase("mine");
        Database theirs = postgres.createDatabase("theirs");

        // Then
        assertThatThrownBy(() ->
                        DriverManager.getConnection(theirs.jdbcUrl(), mine.application(), mine.applicationPassword()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void committed_rows_survive_a_crash_and_a_restart_on_the_same_port() throws SQLException {
        // Given
        Database archive = postgres.createDatabase("archive");
        asOwner(archive, "CREATE TABLE room (name text)");
        asApplication(archive, "INSERT INTO room VALUES ('cellar')");

        // When
        postgres.kill();
        boolean lost = postgres.lost();
        postgres.start();

        // Then
        assertThat(lost).isFalse();
        assertThat(rooms(archive)).isEqualTo(1);
    }

    private static int rooms(Database database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.application(), database.applicationPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM room")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void asOwner(Database database, String sql) throws SQLException {
        execute(database, database.owner(), database.ownerPassword(), sql);
    }

    private static void asApplication(Database database, String sql) throws SQLException {
        execute(database, database.application(), database.applicationPassword(), sql);
    }

    private static void execute(Database database, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
