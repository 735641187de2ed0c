package org.withme.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The process id and start time of a child, kept on disk: a later launcher tells its own stale child from a stranger. */
final class PidFile {

    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli());
        } catch (IOException e) {
            throw new StackException("Cannot write " + file, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackException("Cannot delete " + file, e);
        }
    }

    /** The recorded process if it still lives and is the one that was recorded. */
    Optional<ProcessHandle> survivor() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] recorded = Files.readString(file).trim().split(" ");
            Instant started = Instant.ofEpochMilli(Long.parseLong(recorded[1]));
            return ProcessHandle.of(Long.parseLong(recorded[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            Duration.between(started, startOf(process)).abs().compareTo(CLOCK_STEP) < 0);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Ends the recorded process if it survived its launcher; true if there was one. */
    boolean endSurvivor() {
        Optional<ProcessHandle> survivor = survivor();
        survivor.ifPresent(PidFile::end);
        delete();
        return survivor.isPresent();
    }

    private static void end(ProcessHandle process) {
        Signal.INT.to(process.pid());
        if (!Waiting.atMost(Duration.ofSeconds(5), () -> !process.isAlive())) {
            process.destroyForcibly();
            Waiting.atMost(Duration.ofSeconds(5), () -> !process.isAlive());
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
