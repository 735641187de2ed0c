package org.withme.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.stack.MailHost;

/** How many e-mails a second leave learner-service by a mail server, beside a bare client that writes the same bytes to the same server. */
public final class MailBenchmark {

    private static final int ROUNDS = 5;
    private static final int EMAILS = 200;

    private final Path root;
    private final Path data;

    private MailBenchmark(Path root, Path data) {
        this.root = root;
        this.data = data;
    }

    public static void main(String[] arguments) {
        BenchmarkOptions options = BenchmarkOptions.of(arguments);
        MailBenchmark benchmark = new MailBenchmark(options.root(), options.freshDirectory("mail"));
        ResultTable results = new ResultTable();
        benchmark.measure(results);
        System.out.println(results.text());
        System.exit(0);
    }

    private void measure(ResultTable results) {
        double[] way = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        double[] anew = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            way[round] = perSecond("way");
            peer[round] = perSecond("peer");
            anew[round] = perSecond("each-anew");
        }
        results.ratio(
                "L36",
                "e-mails through SmtpWay beside a bare client",
                "%.0f a second beside %.0f".formatted(median(way), median(peer)),
                median(way) / median(peer),
                0.5,
                0.8);
        results.plain(
                "L36",
                "e-mails, each on a connection of its own",
                "%.0f a second".formatted(median(anew)),
                "%.2f".formatted(median(anew) / median(peer)),
                "",
                "");
    }

    private double perSecond(String manner) {
        try (MailHost server = MailHost.at(data.resolve("mail")).start()) {
            Process run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx144m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            "org.withme.learner.message.way.MailRun",
                            manner,
                            String.valueOf(server.port()),
                            String.valueOf(EMAILS))
                    .redirectError(data.resolve(manner + ".log").toFile())
                    .start();
            String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (run.waitFor() != 0) {
                throw new BenchmarkFailure("The run ended early; see " + data.resolve(manner + ".log"));
            }
            return Double.parseDouble(
                    printed.lines().reduce((first, last) -> last).orElseThrow());
        } catch (IOException e) {
            throw new BenchmarkFailure("The run did not begin", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted", e);
        }
    }

    private String classPath() throws IOException {
        Path packaged = root.resolve("learner-service/target/quarkus-app");
        if (!Files.isDirectory(packaged)) {
            throw new BenchmarkFailure(packaged + " is missing: build first");
        }
        return Stream.of(
                        root.resolve("benchmarks/target/classes").toString(),
                        packaged.resolve("app") + "/*",
                        packaged.resolve("quarkus") + "/*",
                        packaged.resolve("lib/main") + "/*",
                        packaged.resolve("lib/boot") + "/*")
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static double median(double[] values) {
        List<Double> sorted = Arrays.stream(values).sorted().boxed().toList();
        return sorted.get(sorted.size() / 2);
    }
}
