package org.withme.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The whole platform on this machine: PostgreSQL, Kafka, Keycloak, a mail server and our services as child processes, each of which can be stopped,
 * killed and started again on its own.
 *
 * <pre>{@code
 * try (WithMeStack stack = WithMeStack.builder().data(directory).ports(StackPorts.free()).start()) {
 *     stack.service("iag-service").kill();
 *     stack.service("iag-service").start();
 * }
 * }</pre>
 */
public final class WithMeStack implements AutoCloseable {

    private static final String KEYCLOAK_DATABASE = "keycloak";

    private final Path data;
    private final Addresses at;
    private final EmbeddedPostgresServer postgres;
    private final KafkaBroker kafka;
    private final KeycloakServer keycloak;
    private final MailHost mail;
    private final List<ServiceProcess> services;
    private final List<ServiceProcess> replicas = new CopyOnWriteArrayList<>();
    private final Set<String> without;
    private final StackListener listener;
    private final ExecutorService starters = Executors.newCachedThreadPool();

    private WithMeStack(Builder from) {
        data = from.data.toAbsolutePath().normalize();
        at = new Addresses(from.ports);
        without = from.without;
        listener = from.listener;
        Path logs = data.resolve("log");
        postgres = EmbeddedPostgresServer.in(data.resolve("postgresql"))
                .port(from.ports.of(StackPort.POSTGRES))
                .durable(from.durable)
                .log(logs.resolve("postgresql.log"));
        kafka = KafkaBroker.in(data.resolve("kafka"))
                .port(from.ports.of(StackPort.KAFKA))
                .controllerPort(from.ports.of(StackPort.KAFKA_CONTROLLER))
                .log(logs.resolve("kafka.log"));
        keycloak = KeycloakServer.at(data.resolve("keycloak"))
                .database(postgres.database(KEYCLOAK_DATABASE))
                .port(from.ports.of(StackPort.KEYCLOAK))
                .managementPort(from.ports.of(StackPort.KEYCLOAK_MANAGEMENT))
                .publicUrl(at.publicUrl())
                .log(logs.resolve("keycloak.log"));
        mail = MailHost.at(data.resolve("mail"))
                .port(from.ports.of(StackPort.MAIL))
                .imapPort(from.ports.of(StackPort.MAIL_IMAP))
                .pagePort(from.ports.of(StackPort.MAIL_PAGE))
                .log(logs.resolve("mail.log"));
        services = Services.ALL.stream()
                .map(service -> new ServiceProcess(service, service.name(), data, at))
                .toList();
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

    public MailHost mail() {
        return mail;
    }

    /** The services of ours, those that use others last. */
    public List<ServiceProcess> services() {
        return services;
    }

    /** The service of this name, such as {@code iag-service}. */
    public ServiceProcess service(String name) {
        return services.get(Services.ALL.indexOf(Services.named(name)));
    }

    /**
     * One more instance of a service, not started yet, on free ports of its own: it shares database and topics with the first, and the
     * gateway does not know it. It ends with the platform.
     */
    public ServiceProcess replica(String name) {
        Service service = Services.named(name);
        StackPorts ports = at.ports().moving(EnumSet.of(service.port(), service.health()));
        ServiceProcess replica =
                new ServiceProcess(service, "%s-%d".formatted(name, 2 + replicas.size()), data, new Addresses(ports));
        replicas.add(replica);
        return replica;
    }

    /** Where the platform is reached once it is ready. */
    public RunningPlatform address() {
        return new RunningPlatform(data, at.publicUrl(), at.keycloak(), mail.page());
    }

    /** What callers use. */
    public String publicUrl() {
        return at.publicUrl();
    }

    /** Every component that it runs, in the order in which they depend on each other. */
    public List<StackComponent> components() {
        return Stream.<StackComponent>concat(Stream.of(postgres, kafka, keycloak, mail), ours())
                .toList();
    }

    /** Our services but those that somebody else runs. */
    private Stream<ServiceProcess> ours() {
        return services.stream().filter(service -> !without.contains(service.name()));
    }

    /** Ends what an earlier launcher on the same data left behind; the names of what was still alive. */
    public List<String> endSurvivors() {
        return Stream.<ChildComponent>concat(services.stream(), Stream.of(mail, keycloak, kafka, postgres))
                .filter(ChildComponent::endSurvivor)
                .map(StackComponent::name)
                .toList();
    }

    /** Starts everything, as parallel as the dependencies allow; on failure ends what was started. */
    public WithMeStack start() {
        try {
            CompletableFuture<Void> database = run(postgres, this::createDatabases);
            CompletableFuture<Void> broker = run(kafka, () -> {});
            CompletableFuture<Void> stores = CompletableFuture.allOf(database, broker);
            List<CompletableFuture<Void>> steps = new ArrayList<>(List.of(database, broker));
            steps.add(database.thenCompose(done -> run(keycloak, () -> {})));
            steps.add(run(mail, () -> {}));
            ours().forEach(service -> steps.add(stores.thenCompose(done -> run(service, () -> {}))));
            allOrFirstFailure(steps);
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
        Stream.concat(services.stream(), replicas.stream()).parallel().forEach(StackComponent::stop);
        List.of(keycloak, kafka, mail).parallelStream().forEach(StackComponent::stop);
        postgres.stop();
    }

    private void createDatabases() {
        postgres.createDatabase(KEYCLOAK_DATABASE);
        Services.ALL.forEach(service -> service.database().ifPresent(postgres::createDatabase));
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
        private Set<String> without = Set.of();
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

        /** The services that it does not run: somebody else does, on the same ports. */
        public Builder without(Set<String> names) {
            without = Set.copyOf(names);
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
