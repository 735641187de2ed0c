package org.withme.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL as a child process on the loopback interface, its data kept in a directory of its own.
 *
 * <pre>{@code
 * EmbeddedPostgresServer postgres = EmbeddedPostgresServer.in(directory).durable(false).start();
 * Database learner = postgres.createDatabase("learner");
 * }</pre>
 */
public final class EmbeddedPostgresServer extends ChildComponent {

    static final String SUPERUSER = "postgres";
    static final String SUPERUSER_PASSWORD = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path data;
    private int port;
    private boolean durable = true;

    private EmbeddedPostgresServer(Path data) {
        super("postgresql", data, Signal.QUIT);
        this.data = data.toAbsolutePath();
    }

    /** A server that is not started yet; the directory is created at first start. */
    public static EmbeddedPostgresServer in(Path data) {
        return new EmbeddedPostgresServer(data);
    }

    /** The port to listen on; 0, the default, takes a free one at first start and keeps it. */
    public EmbeddedPostgresServer port(int wanted) {
        port = wanted;
        return this;
    }

    /** Where the server's output goes; by default beside the data. */
    public EmbeddedPostgresServer log(Path file) {
        logTo(file);
        return this;
    }

    /** Whether a commit survives a power cut (fsync); tests do without. */
    public EmbeddedPostgresServer durable(boolean wanted) {
        durable = wanted;
        return this;
    }

    /** Starts, or starts again after a stop, and returns when connections are accepted. */
    @Override
    public synchronized EmbeddedPostgresServer start() {
        Path home = PostgresBinaries.unpacked();
        port = LoopbackPort.orFree(port);
        initialise(home);
        ChildProcess process = launch(command(home), Map.of("LC_ALL", "C", "TZ", "UTC"), Signal.INT, STOP_LIMIT);
        PostgresAdministration administration = administration();
        awaitReady(process, START_LIMIT, administration::answers);
        return this;
    }

    /** Creates, once, a database with its owner role {@code <name>_owner} and its application role {@code <name>_app}. */
    public Database createDatabase(String name) {
        return administration().createDatabase(name);
    }

    /** What {@link #createDatabase} answers, without asking the server. */
    public Database database(String name) {
        return PostgresAdministration.describe(name, port);
    }

    /** The URL of one of this server's databases, without credentials. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public String superuser() {
        return SUPERUSER;
    }

    public String superuserPassword() {
        return SUPERUSER_PASSWORD;
    }

    @Override
    public int port() {
        return port;
    }

    private PostgresAdministration administration() {
        return new PostgresAdministration(port, SUPERUSER, SUPERUSER_PASSWORD);
    }

    private List<String> command(Path home) {
        List<String> command = new ArrayList<>(Detached.notRoot());
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        setting(command, "port", String.valueOf(port));
        setting(command, "listen_addresses", "127.0.0.1");
        setting(command, "unix_socket_directories", "");
        setting(command, "max_connections", "100");
        setting(command, "shared_buffers", "64MB");
        setting(command, "timezone", "UTC");
        setting(command, "log_timezone", "UTC");
        if (!durable) {
            setting(command, "fsync", "off");
            setting(command, "full_page_writes", "off");
        }
        return command;
    }

    private static void setting(List<String> command, String name, String value) {
        command.add("-c");
        command.add(name + "=" + value);
    }

    private void initialise(Path home) {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        try {
            Files.createDirectories(data.getParent());
            Path partial = Files.createTempDirectory(data.getParent(), "initdb-");
            Path password = Files.writeString(partial.resolve("password"), SUPERUSER_PASSWORD);
            Path fresh = partial.resolve("data");
            List<String> command = new ArrayList<>(Detached.notRoot());
            command.addAll(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-sync"));
            ForegroundCommand.run("initdb", command, Map.of("LC_ALL", "C", "TZ", "UTC"), log());
            Files.move(fresh, data);
            Files.delete(password);
            Files.delete(partial);
        } catch (IOException e) {
            throw new StackException("Cannot create the PostgreSQL data directory " + data, e);
        }
    }
}
