package org.withme.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child with a log of its own, recorded on disk and watched by the guardian, so that it never outlives us for long. */
final class ChildProcess {

    private static final int TAIL_BYTES = 3000;

    /** A process that hangs in the kernel ends when the kernel lets it; nobody waits longer for it. */
    private static final Duration FORCED = Duration.ofSeconds(5);

    private final Launch launch;
    private final PidFile pidFile;
    private final Process process;
    private final long logStart;
    private volatile boolean stopping;

    private ChildProcess(Launch launch, PidFile pidFile, Process process, long logStart) {
        this.launch = launch;
        this.pidFile = pidFile;
        this.process = process;
        this.logStart = logStart;
    }

    /** Starts the child after ending one of the same name that survived an earlier launcher. */
    static ChildProcess start(Launch launch) {
        PidFile pidFile = new PidFile(launch.pidFile());
        pidFile.endSurvivor();
        List<String> command = new ArrayList<>(Detached.prefix());
        command.addAll(launch.command());
        try {
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            long logStart = Files.exists(launch.log()) ? Files.size(launch.log()) : 0;
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(Detached.NOTHING))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.environment().putAll(launch.environment());
            Process process = builder.start();
            record(process, pidFile, launch.stopSignal());
            return new ChildProcess(launch, pidFile, process, logStart);
        } catch (IOException e) {
            throw new StackException("Cannot start " + launch.name(), e);
        }
    }

    /** On disk first, then at the guardian; a child that cannot be recorded does not live. */
    private static void record(Process process, PidFile pidFile, Signal stopSignal) {
        try {
            pidFile.write(process.toHandle());
            Guardian.ofThisJvm().watch(process.pid(), stopSignal);
            process.onExit().thenRun(() -> Guardian.ofThisJvm().forget(process.pid()));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Waits until the child is ready; fails with the end of its log when it ends or takes too long. */
    void awaitReady(Duration limit, BooleanSupplier ready) {
        boolean inTime = Waiting.atMost(limit, () -> !process.isAlive() || ready.getAsBoolean());
        if (!process.isAlive()) {
            throw new StackException(launch.name() + " ended with code " + process.exitValue() + " while it started; "
                    + launch.log() + " ends with:\n" + logTail());
        }
        if (!inTime) {
            stop();
            throw new StackException(launch.name() + " was not ready after " + limit.toSeconds() + " s; " + launch.log()
                    + " ends with:\n" + logTail());
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** True once the child has ended although nobody asked it to. */
    boolean lost() {
        return !process.isAlive() && !stopping;
    }

    long pid() {
        return process.pid();
    }

    /** Asks the child to end, and ends it if it does not within its grace. */
    void stop() {
        end(launch.stopSignal());
    }

    /** Ends the child at once, as a crash would. */
    void kill(Signal signal) {
        end(signal);
    }

    private void end(Signal signal) {
        stopping = true;
        if (process.isAlive()) {
            signal.to(process.pid());
            await();
        }
        pidFile.delete();
    }

    private void await() {
        try {
            if (!process.waitFor(launch.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(FORCED.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What the child has written since it was started, its last part if that is long. */
    String logTail() {
        try (RandomAccessFile file = new RandomAccessFile(launch.log().toFile(), "r")) {
            long from = Math.max(logStart, file.length() - TAIL_BYTES);
            byte[] tail = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
