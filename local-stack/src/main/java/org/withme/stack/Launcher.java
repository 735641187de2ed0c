package org.withme.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.stack.demo.DemoFailed;
import org.withme.stack.demo.DemoLoader;
import org.withme.stack.demo.Welcome;
import org.withme.stack.story.Story;

/** What {@code ./withme start}, {@code demo} and {@code reset} run: a foreground process whose children end with it. */
public final class Launcher {

    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Duration REPORT = Duration.ofSeconds(5);

    private final PrintStream out;
    private final Map<String, String> environment;
    private volatile boolean ending;

    private Launcher(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Launcher launcher = new Launcher(out, System.getenv());
        try {
            launcher.run(List.of(arguments));
        } catch (StackException | DemoFailed e) {
            launcher.giveUp(e.getMessage());
        } catch (RuntimeException e) {
            launcher.giveUp("WithMe cannot go on: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
    }

    /** Says why, unless a person ended it; what runs is stopped on the way out. */
    private void giveUp(String reason) {
        if (!ending) {
            out.println();
            out.println(reason);
        }
        System.exit(1);
    }

    private void run(List<String> arguments) {
        String command = arguments.isEmpty() ? "start" : arguments.get(0);
        List<String> options = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        Path data = Path.of(environment.getOrDefault("WITHME_DATA", ".withme"))
                .toAbsolutePath()
                .normalize();
        if (command.equals("demo") && DataDirectory.isTaken(data)) {
            tell(RunningPlatform.on(data)
                    .orElseThrow(() -> new StackException(
                            "WithMe is still starting on " + data + ": ask again when it is ready.")));
            return;
        }
        try (DataDirectory directory = DataDirectory.take(data)) {
            switch (command) {
                case "start" -> watch(start(directory, StartOptions.of(options)));
                case "demo" -> {
                    WithMeStack stack = start(directory, StartOptions.of(options));
                    tell(stack.address());
                    watch(stack);
                }
                case "reset" -> reset(directory);
                default -> throw new StackException("Unknown command: " + command);
            }
        }
    }

    /** The demo's people are entered first, if the platform was started without them. */
    private void tell(RunningPlatform platform) {
        DemoLoader.of(platform, line -> out.println("  " + line)).load();
        Story.of(platform, out).tell();
    }

    private void reset(DataDirectory directory) {
        endSurvivors(WithMeStack.builder().data(directory.path()).build());
        directory.clear();
        out.println("All data and logs in " + directory.path() + " are gone.");
    }

    private WithMeStack start(DataDirectory directory, StartOptions options) {
        long begin = System.nanoTime();
        StackPorts ports = StackPorts.from(environment);
        StartDisplay display = new StartDisplay(out, "1".equals(environment.get("WITHME_TERMINAL")));
        WithMeStack stack = WithMeStack.builder()
                .data(directory.path())
                .ports(ports)
                .without(options.without())
                .listener(display)
                .build();
        options.debugged().ifPresent(name -> stack.service(name).debuggedOn(debugPort()));
        RunningPlatform.withdraw(directory.path());
        endSurvivors(stack);
        List<String> conflicts = PortHolder.conflicts(ports.byVariable(portsOf(options.without())));
        if (!conflicts.isEmpty()) {
            throw new StackException(String.join("\n", conflicts));
        }
        if (options.fresh()) {
            directory.clear();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "ending"));
        out.println("Starting WithMe (logs: " + directory.path().resolve("log") + ")");
        display.begin(stack.components());
        try {
            stack.start();
        } finally {
            display.end();
        }
        if (options.demo()) {
            DemoLoader.of(stack.address(), line -> out.println("  " + line)).load();
        }
        stack.address().publish();
        out.printf(Locale.ROOT, "%nReady after %.0f s.%n%n", (System.nanoTime() - begin) / 1e9);
        out.println(Welcome.text(stack));
        options.without().forEach(name -> sayHowToRun(stack.service(name), directory.path()));
        options.debugged()
                .ifPresent(name -> out.printf("Attach a debugger to %s on localhost:%d.%n", name, debugPort()));
        return stack;
    }

    private static Set<StackPort> portsOf(Set<String> services) {
        return services.stream()
                .map(Services::named)
                .flatMap(service -> Stream.of(service.port(), service.health()))
                .collect(Collectors.toSet());
    }

    private int debugPort() {
        return Integer.parseInt(environment.getOrDefault("WITHME_DEBUG_PORT", "5005"));
    }

    /** What the service is told, as a file that a shell and an IDE can read. */
    private void sayHowToRun(ServiceProcess service, Path data) {
        Path file = data.resolve(service.name() + ".env");
        try {
            Files.write(
                    file,
                    service.environment().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(told -> told.getKey() + "='" + told.getValue() + "'")
                            .toList());
        } catch (IOException e) {
            throw new StackException(file + " cannot be written", e);
        }
        out.printf("""
                %1$s is left out: run it with the environment in %2$s, in your IDE or here:
                  (set -a; . %2$s; java -jar %1$s/target/quarkus-app/quarkus-run.jar)
                The demo needs every service: ./withme demo loads and plays it once %1$s answers.
                """, service.name(), file);
    }

    private void endSurvivors(WithMeStack stack) {
        stack.endSurvivors().forEach(name -> out.println("Ended " + name + ", which an earlier launcher left behind."));
    }

    private void end(WithMeStack stack) {
        ending = true;
        out.println();
        out.println("Stopping WithMe …");
        RunningPlatform.withdraw(stack.address().data());
        Thread reporter = daemon(() -> sayWhatIsWaitedFor(stack));
        reporter.start();
        stack.close();
        reporter.interrupt();
        out.println("Stopped. Nothing runs any more; the data is kept.");
    }

    private void watch(WithMeStack stack) {
        ExecutorService starters = Executors.newCachedThreadPool(Launcher::daemon);
        Keeper keeper = new Keeper(stack.components(), out::println, starters, System::nanoTime);
        while (!ending) {
            keeper.look();
            try {
                Thread.sleep(WATCH.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void sayWhatIsWaitedFor(WithMeStack stack) {
        try {
            while (true) {
                Thread.sleep(REPORT.toMillis());
                String waitedFor = stack.components().stream()
                        .filter(StackComponent::running)
                        .map(StackComponent::name)
                        .collect(Collectors.joining(", "));
                out.println("Waiting for " + (waitedFor.isEmpty() ? "the last writes" : waitedFor) + " to end …");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "launcher");
        thread.setDaemon(true);
        return thread;
    }
}
