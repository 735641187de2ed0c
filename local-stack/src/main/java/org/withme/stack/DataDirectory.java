package org.withme.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of all data and logs, held by one launcher at a time. */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "launcher.lock";

    /** Says that everything beside it was written by WithMe and may be deleted. */
    private static final String MARKER = "withme-data";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the directory, or says which launcher has it. */
    static DataDirectory take(Path path) {
        Path file = path.resolve(LOCK);
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StackException(
                        "WithMe is running already on " + path + ": process "
                                + Files.readString(file).trim()
                                + ". End it first (Ctrl-C there), or give this one its own directory and ports (WITHME_DATA, WITHME_*_PORT).");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            markIfEmpty(path);
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new StackException("Cannot use the data directory " + path, e);
        }
    }

    /** Whether a launcher has the directory now. */
    static boolean isTaken(Path path) {
        if (!Files.exists(path.resolve(LOCK))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new StackException("Cannot look at the data directory " + path, e);
        }
    }

    Path path() {
        return path;
    }

    private static void markIfEmpty(Path path) throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            if (content.noneMatch(each -> !each.endsWith(LOCK))) {
                Files.createFile(path.resolve(MARKER));
            }
        }
    }

    /** Deletes all data and logs, if the directory was empty when a launcher first took it: nothing in it is anybody else's. */
    void clear() {
        if (!Files.exists(path.resolve(MARKER))) {
            throw new StackException(path + " was not empty when WithMe first used it, so it is not cleared."
                    + " Let WITHME_DATA name a new or empty directory; or, if all that is in it is WithMe's,"
                    + " say so with an empty file " + path.resolve(MARKER) + " and ask again.");
        }
        List<Path> kept = List.of(path, path.resolve(LOCK), path.resolve(MARKER));
        try (Stream<Path> content = Files.walk(path)) {
            List<Path> deepestFirst = content.filter(each -> !kept.contains(each))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new StackException("Cannot clear " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackException("Cannot release " + path, e);
        }
    }
}
