package org.withme.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of our services as a child JVM: what the build packaged, configured by environment variables only. */
public final class ServiceProcess extends ChildComponent {

    /**
     * Small enough for the whole platform on a laptop; an import of any size streams within it. What a poll or a batch holds
     * dies young: survivors with room for it keep it out of the old generation, whose collections everybody waits for.
     */
    public static final List<String> JVM = List.of(
            "-Xms48m",
            "-Xmx144m",
            "-Xmn32m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:SurvivorRatio=2",
            "-XX:TargetSurvivorRatio=90",
            "-XX:TieredStopAtLevel=1",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:ReservedCodeCacheSize=64m",
            "-Djdk.nio.maxCachedBufferSize=262144", // else each Kafka thread keeps its largest answer in native memory
            "-XX:+ExitOnOutOfMemoryError");

    private static final Duration START_LIMIT = Duration.ofSeconds(300);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Path jar;
    private final int port;
    private final URI ready;
    private final Map<String, String> environment;
    private Optional<Integer> debugPort = Optional.empty();

    /** An instance of a service with a name of its own, on the ports that the addresses give the service. */
    ServiceProcess(Service service, String name, Path data, Addresses at) {
        super(name, data.resolve(name), Signal.KILL);
        logTo(data.resolve("log").resolve(name + ".log"));
        this.jar = Distributions.root().resolve(service.name()).resolve("target/quarkus-app/quarkus-run.jar");
        this.port = at.ports().of(service.port());
        this.ready = URI.create(at.http(service.health()) + "/q/health/ready");
        this.environment = Map.copyOf(Services.environment(service, at, data));
    }

    /** Starts, or starts again after a stop, and returns when the service says that it is ready. */
    @Override
    public ServiceProcess start() {
        awaitReady(launch(), START_LIMIT, this::ready);
        return this;
    }

    /** Starts and returns at once: for tests of what the service says before it is ready. */
    public ServiceProcess startWithoutWaiting() {
        launch();
        return this;
    }

    /** True if the service says now that it is ready for requests. */
    public boolean ready() {
        return HttpProbe.isOk(ready);
    }

    /** Where the service says whether it is ready. */
    public URI readiness() {
        return ready;
    }

    @Override
    public int port() {
        return port;
    }

    /** Lets a debugger attach on this port of the loopback interface, from the next start on. */
    ServiceProcess debuggedOn(int wanted) {
        debugPort = Optional.of(wanted);
        return this;
    }

    Map<String, String> environment() {
        return environment;
    }

    private ChildProcess launch() {
        if (!Files.exists(jar)) {
            throw new StackException(
                    jar + " is missing: build first, './withme start' does, or 'mvn package -DskipTests'.");
        }
        List<String> command = new ArrayList<>();
        command.add(JavaCommand.executable());
        command.addAll(JVM);
        debugPort.ifPresent(wanted ->
                command.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + wanted));
        command.addAll(List.of("-jar", jar.toString()));
        return launch(command, environment, Signal.TERM, STOP_LIMIT);
    }
}
