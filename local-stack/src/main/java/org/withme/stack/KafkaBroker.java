package org.withme.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A real Kafka broker in KRaft mode (broker and controller in one) as a child JVM on the loopback interface. Topics are never
 * created by accident; a kept directory keeps the cluster id.
 */
public final class KafkaBroker extends ChildComponent {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final String STARTED = "Kafka Server started";

    private final Path data;
    private int port;
    private int controllerPort;

    private KafkaBroker(Path data) {
        super("kafka", data, Signal.KILL);
        this.data = data.toAbsolutePath();
    }

    /** A broker that is not started yet; the directory is created and formatted at first start. */
    public static KafkaBroker in(Path data) {
        return new KafkaBroker(data);
    }

    /** The port for clients; 0, the default, takes a free one at first start and keeps it. */
    public KafkaBroker port(int wanted) {
        port = wanted;
        return this;
    }

    /** The port of the controller, which only the broker itself talks to; 0, the default, takes a free one. */
    public KafkaBroker controllerPort(int wanted) {
        controllerPort = wanted;
        return this;
    }

    /** Where the broker's output goes; by default beside the data. */
    public KafkaBroker log(Path file) {
        logTo(file);
        return this;
    }

    /** Starts, or starts again after a stop, and returns when the broker serves clients. */
    @Override
    public synchronized KafkaBroker start() {
        port = LoopbackPort.orFree(port);
        controllerPort = LoopbackPort.orFree(controllerPort);
        Path properties = configure();
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            format(properties);
        }
        ChildProcess process = launch(java("kafka.Kafka", properties.toString()), Map.of(), Signal.TERM, STOP_LIMIT);
        awaitReady(process, START_LIMIT, () -> process.logTail().contains(STARTED));
        return this;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public int port() {
        return port;
    }

    private void format(Path properties) {
        List<String> command = java("kafka.tools.StorageTool", "format");
        command.addAll(List.of("--cluster-id=" + randomId(), "--config=" + properties));
        ForegroundCommand.run("Kafka's storage format", command, Map.of(), log());
    }

    private List<String> java(String mainClass, String argument) {
        List<String> command = new ArrayList<>(List.of(
                JavaCommand.executable(),
                KafkaSettings.LARGEST_HEAP,
                KafkaSettings.FIRST_HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX"));
        command.addAll(List.of("-cp", Distributions.kafka() + "/*", mainClass, argument));
        return command;
    }

    private Path configure() {
        Map<String, String> settings = new TreeMap<>(KafkaSettings.BEHAVIOUR);
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.resolve("log").toString());
        List<String> lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
        try {
            Files.createDirectories(data);
            return Files.write(data.resolve("server.properties"), lines);
        } catch (IOException e) {
            throw new StackException("Cannot write Kafka's configuration to " + data, e);
        }
    }

    private static String randomId() {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
