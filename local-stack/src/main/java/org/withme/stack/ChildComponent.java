package org.withme.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What every component has in common: one child process, a log, a recorded process id. */
abstract class ChildComponent implements StackComponent {

    private final String name;
    private final Path pidFile;
    private final Signal crash;
    private Path log;
    private volatile ChildProcess process;

    ChildComponent(String name, Path home, Signal crash) {
        this.name = name;
        this.pidFile = Path.of(home.toAbsolutePath() + ".pid");
        this.log = Path.of(home.toAbsolutePath() + ".log");
        this.crash = crash;
    }

    /** Where the output goes from the next start on. */
    final void logTo(Path file) {
        log = file.toAbsolutePath();
    }

    final ChildProcess launch(List<String> command, Map<String, String> environment, Signal stop, Duration grace) {
        process = ChildProcess.start(new Launch(name, command, environment, log, pidFile, stop, grace));
        return process;
    }

    final void awaitReady(ChildProcess started, Duration limit, BooleanSupplier ready) {
        started.awaitReady(limit, ready);
    }

    /** Ends the process of this component that an earlier launcher left behind; true if there was one. */
    final boolean endSurvivor() {
        return new PidFile(pidFile).endSurvivor();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Path log() {
        return log;
    }

    @Override
    public final boolean running() {
        return process != null && process.alive();
    }

    @Override
    public final boolean lost() {
        return process != null && process.lost();
    }

    @Override
    public final long pid() {
        return process.pid();
    }

    @Override
    public final void stop() {
        if (process != null) {
            process.stop();
        }
    }

    @Override
    public final void kill() {
        process.kill(crash);
    }
}
