package org.withme.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The whole platform on this machine: PostgreSQL, Kafka, Keycloak, learner-service and gateway as child processes, each of which
 * can be stopped, killed and started again on its own.
 *
 * <pre>{@code
 * try (WithMeStack stack = WithMeStack.builder().data(directory).ports(StackPorts.free()).start()) {
 *     stack.kafka().kill();
 *     stack.kafka().start();
 * }
 * }</pre>
 */
public final class WithMeStack implements AutoCloseable {

    private final EmbeddedPostgresServer postgres;
    private final KafkaBroker kafka;
    private final KeycloakServer keycloak;
    private final ServiceProcess learnerService;
    private final ServiceProcess gateway;
    private final StackListener listener;
    private final ExecutorService starters = Executors.newCachedThreadPool();

    private WithMeStack(Builder from) {
        StackPorts ports = from.ports;
        Path data = from.data.toAbsolutePath().normalize();
        Path logs = data.resolve("log");
        Services.Addresses at = Services.Addresses.local(ports);
        listener = from.listener;
        postgres = EmbeddedPostgresServer.in(data.resolve("postgresql"))
                .port(ports.postgres())
                .durable(from.durable)
                .log(logs.resolve("postgresql.log"));
        kafka = KafkaBroker.in(data.resolve("kafka"))
                .port(ports.kafka())
                .controllerPort(ports.kafkaController())
                .log(logs.resolve("kafka.log"));
        keycloak = KeycloakServer.at(data.resolve("keycloak"))
                .database(postgres.database("keycloak"))
                .port(ports.keycloak())
                .managementPort(ports.keycloakManagement())
                .publicUrl(at.publicUrl())
                .log(logs.resolve("keycloak.log"));
        learnerService = new ServiceProcess(
                Services.LEARNER_SERVICE,
                data.resolve(Services.LEARNER_SERVICE),
                ports.learnerService(),
                ports.learnerService(),
                Services.learnerService(at, postgres.database("learner")));
        learnerService.logTo(logs.resolve("learner-service.log"));
        gateway = new ServiceProcess(
                Services.GATEWAY,
                data.resolve(Services.GATEWAY),
                ports.gateway(),
                ports.gatewayManagement(),
                Services.gateway(at));
        gateway.logTo(logs.resolve("gateway.log"));
    }

    /** A platform that is not started yet. */
    public static Builder builder() {
        return new Builder();
    }

    public EmbeddedPostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public ServiceProcess learnerService() {
        return learnerService;
    }

    public ServiceProcess gateway() {
        return gateway;
    }

    /** What callers use. */
    public String publicUrl() {
        return "http://localhost:" + gateway.port();
    }

    /** The database of learner-service, for tests that look behind the curtain. */
    public Database learnerDatabase() {
        return postgres.database("learner");
    }

    /** Every component, in the order in which they depend on each other. */
    public List<StackComponent> components() {
        return List.of(postgres, kafka, keycloak, learnerService, gateway);
    }

    /** Ends what an earlier launcher on the same data left behind; the names of what was still alive. */
    public List<String> endSurvivors() {
        return List.of(gateway, learnerService, keycloak, kafka, postgres).stream()
                .filter(ChildComponent::endSurvivor)
                .map(StackComponent::name)
                .toList();
    }

    /** Starts everything, as parallel as the dependencies allow; on failure ends what was started. */
    public WithMeStack start() {
        try {
            CompletableFuture<Void> database = run(postgres, () -> {
                postgres.createDatabase("keycloak");
                postgres.createDatabase("learner");
            });
            CompletableFuture<Void> broker = run(kafka, () -> {});
            CompletableFuture<Void> identity = database.thenCompose(done -> run(keycloak, () -> {}));
            CompletableFuture<Void> learners =
                    CompletableFuture.allOf(database, broker).thenCompose(done -> run(learnerService, () -> {}));
            CompletableFuture<Void> door = broker.thenCompose(done -> run(gateway, () -> {}));
            allOrFirstFailure(List.of(database, broker, identity, learners, door));
            return this;
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StackException known ? known : new StackException("The start failed", e);
        }
    }

    /** Ends everything: first who uses, then who is used. */
    @Override
    public void close() {
        starters.shutdownNow();
        try {
            starters.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List.of(gateway, learnerService).parallelStream().forEach(StackComponent::stop);
        List.of(keycloak, kafka).parallelStream().forEach(StackComponent::stop);
        postgres.stop();
    }

    private CompletableFuture<Void> run(StackComponent component, Runnable afterwards) {
        return CompletableFuture.runAsync(
                () -> {
                    long begin = System.nanoTime();
                    listener.starting(component);
                    try {
                        component.start();
                        afterwards.run();
                    } catch (StackException e) {
                        listener.failed(component);
                        throw e;
                    }
                    listener.ready(component, Duration.ofNanos(System.nanoTime() - begin));
                },
                starters);
    }

    private static void allOrFirstFailure(List<CompletableFuture<Void>> steps) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        steps.forEach(step -> step.whenComplete((done, error) -> {
            if (error != null) {
                failure.completeExceptionally(error);
            }
        }));
        CompletableFuture.anyOf(CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)), failure)
                .join();
    }

    /** What can be chosen before the start. */
    public static final class Builder {

        private Path data = Path.of(".withme");
        private StackPorts ports = StackPorts.standard();
        private StackListener listener = StackListener.SILENT;
        private boolean durable = true;

        private Builder() {}

        /** Where all data and logs live; by default {@code .withme} in the current directory. */
        public Builder data(Path directory) {
            data = directory;
            return this;
        }

        public Builder ports(StackPorts wanted) {
            ports = wanted;
            return this;
        }

        /** Whether commits survive a power cut; tests do without. */
        public Builder durable(boolean wanted) {
            durable = wanted;
            return this;
        }

        public Builder listener(StackListener wanted) {
            listener = wanted;
            return this;
        }

        /** The platform, its components not running yet. */
        public WithMeStack build() {
            return new WithMeStack(this);
        }

        /** The platform, ready for requests. */
        public WithMeStack start() {
            return build().start();
        }
    }
}
