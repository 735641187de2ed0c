package org.withme.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the superuser does: databases and roles. */
final class PostgresAdministration {

    private final int port;
    private final String user;
    private final String password;

    PostgresAdministration(int port, String user, String password) {
        this.port = port;
        this.user = user;
        this.password = password;
    }

    boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    Database createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new StackException("Not a database name: " + name);
        }
        String owner = ownerOf(name);
        String application = applicationOf(name);
        try {
            if (createIfAbsent(name, owner, application)) {
                try (Connection connection = connect(name);
                        Statement statement = connection.createStatement()) {
                    statement.execute(privileges(name, owner, application));
                }
            }
        } catch (SQLException e) {
            throw new StackException("Cannot create the database " + name, e);
        }
        return describe(name, port);
    }

    static Database describe(String name, int port) {
        return new Database(
                name, url(name, port), ownerOf(name), ownerOf(name), applicationOf(name), applicationOf(name));
    }

    private static String ownerOf(String name) {
        return name + "_owner";
    }

    private static String applicationOf(String name) {
        return name + "_app";
    }

    private boolean createIfAbsent(String name, String owner, String application) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            if (exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
                return false;
            }
            for (String role : new String[] {owner, application}) {
                if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role)) {
                    statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, role));
                }
            }
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, owner));
            return true;
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String privileges(String name, String owner, String application) {
        try (InputStream in = PostgresAdministration.class.getResourceAsStream("database.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":\"name\"", name)
                    .replace(":\"owner\"", owner)
                    .replace(":\"application\"", application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database, port) + "?connectTimeout=2&socketTimeout=20", user, password);
    }

    private static String url(String database, int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }
}
