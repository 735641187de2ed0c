package org.withme.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.withme.stack.ServiceProcess;

/** A service as a process with the memory that {@code ./withme start} gives it; writes down each garbage collection. */
final class MeasuredService implements AutoCloseable {

    private static final Pattern AFTER_COLLECTION = Pattern.compile("\\d+M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern PEAK_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final String name;
    private final Process process;
    private final int port;
    private final Path collections;

    private MeasuredService(String name, Process process, int port, Path collections) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.collections = collections;
    }

    /** Returns when it is ready for requests. */
    static MeasuredService start(
            String name, BenchmarkOptions options, Path directory, int port, Map<String, String> environment) {
        Path jar = options.jar(name);
        if (!Files.exists(jar)) {
            throw new BenchmarkFailure(name + " is not built: " + jar + " is missing");
        }
        Path collections = directory.resolve(name + "-gc.log");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ServiceProcess.JVM);
            command.addAll(List.of("-Xlog:gc:file=" + collections + ":uptime", "-jar", jar.toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve(name + ".log").toFile()));
            builder.environment().putAll(environment);
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            MeasuredService service = new MeasuredService(name, builder.start(), port, collections);
            Runtime.getRuntime().addShutdownHook(new Thread(service.process::destroyForcibly));
            service.awaitReady();
            return service;
        } catch (IOException e) {
            throw new BenchmarkFailure(name + " does not start", e);
        }
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The most that was in use after a collection from then on: what the work holds, without its garbage. */
    int heapHeldSince(long mark) {
        try {
            String log = Files.readString(collections);
            Matcher line = AFTER_COLLECTION.matcher(log.substring((int) Math.min(mark, log.length())));
            int most = 0;
            while (line.find()) {
                most = Math.max(most, Integer.parseInt(line.group(1)));
            }
            return most;
        } catch (IOException e) {
            throw new BenchmarkFailure("No log of collections", e);
        }
    }

    /** A moment for {@link #heapHeldSince(long)}. */
    long mark() {
        try {
            return Files.size(collections);
        } catch (IOException e) {
            throw new BenchmarkFailure("No log of collections", e);
        }
    }

    /** The most memory that the process ever held resident, in MB; where the system tells. */
    long peakResidentMegabytes() {
        try {
            Matcher peak = PEAK_MEMORY.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    /** Ends it as a power cut does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Processor time since its start: other than the clock, hardly a matter of who else is at work on the machine. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest probe = HttpRequest.newBuilder(at("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (IOException e) {
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        process.destroyForcibly();
        throw new BenchmarkFailure(name + " was not ready in time; see its log in the data directory");
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
