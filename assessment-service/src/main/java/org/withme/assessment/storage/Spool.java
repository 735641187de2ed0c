package org.withme.assessment.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where files are while they come: below a directory on a disk of which some stays free. Only the owner may read what is here. */
final class Spool {

    private final Path root;
    private final Path coming;
    private final long reserve;

    Spool(Path root, long reserve) {
        this.root = root;
        this.coming = root.resolve("coming");
        this.reserve = reserve;
    }

    void prepare() throws IOException {
        Files.createDirectories(root, OwnersOnly.directory(root));
        makeBelow(root, coming);
    }

    /** @throws org.withme.platform.problem.Problem 503 if there is no room */
    Incoming begin(UUID id, IncomingFile.Destination destination) throws IOException {
        if (Files.getFileStore(root).getUsableSpace() < reserve) {
            throw Away.full();
        }
        makeBelow(root, coming);
        return new IncomingFile(coming.resolve(id + ".part"), id, destination);
    }

    /** Removes what was begun before that moment and never kept. */
    int sweep(Instant before) throws IOException {
        List<Path> left = olderThan(before, coming);
        for (Path part : left) {
            Files.deleteIfExists(part);
        }
        return left.size();
    }

    static List<Path> olderThan(Instant before, Path directory) throws IOException {
        List<Path> old = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (isOlder(file, before)) {
                    old.add(file);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return old;
    }

    /** What was renamed or removed meanwhile is somebody's who is at work. */
    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Only where what is above it is there. */
    static void makeBelow(Path above, Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            try {
                Files.createDirectory(directory, OwnersOnly.directory(above));
                onDisk(above);
            } catch (FileAlreadyExistsException e) {
                // Another upload made it.
            }
        }
    }

    /** A new name survives a power cut when its directory is written; only the system's own file systems can be asked for that. */
    static void onDisk(Path directory) throws IOException {
        if (directory.getFileSystem().equals(FileSystems.getDefault())) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
