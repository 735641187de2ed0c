package org.withme.assessment.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Files in a directory: what comes has the ending {@code .part} until it is whole and on the disk, and is then renamed to where it
 * stays, below one of 256 directories. A directory that is not there is made at the start and never later: what was mounted and is
 * away must not be replaced by an empty one.
 */
@Singleton
class DirectoryStore implements FileStore {

    private static final Logger LOG = Logger.getLogger(DirectoryStore.class);
    private static final int LAST_TWO = 2;

    private final Path root;
    private final Path coming;
    private final long reserve;

    @Inject
    DirectoryStore(StorageConfig config) {
        this(Path.of(config.directory()), config.reserve().asLongValue());
    }

    DirectoryStore(Path root, long reserve) {
        this.root = root.toAbsolutePath();
        this.coming = this.root.resolve("coming");
        this.reserve = reserve;
    }

    void prepare(@Observes StartupEvent start) {
        try {
            Files.createDirectories(coming);
        } catch (IOException e) {
            LOG.warnf(e, "Files cannot be kept in %s", root);
        }
    }

    @Override
    public Incoming receive(UUID id) {
        try {
            if (Files.getFileStore(root).getUsableSpace() < reserve) {
                throw Away.full();
            }
            makeBelow(root, coming);
            return new IncomingFile(this, coming.resolve(id + ".part"), id);
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    /** A whole file takes its place. */
    void keep(Path part, UUID id) throws IOException {
        Path place = place(id);
        makeBelow(root, place.getParent());
        Files.move(part, place, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        onDisk(place.getParent());
        onDisk(root);
    }

    @Override
    public Optional<InputStream> open(UUID id, long from) {
        try {
            requireThere();
            FileChannel file = FileChannel.open(place(id), StandardOpenOption.READ);
            return Optional.of(Channels.newInputStream(file.position(from)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    @Override
    public OptionalLong size(UUID id) {
        try {
            requireThere();
            return OptionalLong.of(Files.size(place(id)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    @Override
    public void remove(UUID id) {
        delete(place(id));
    }

    @Override
    public int sweep(Instant before, UnaryOperator<Set<UUID>> known) {
        int removed = 0;
        for (Path part : files(coming, before)) {
            delete(part);
            removed++;
        }
        for (Path directory : directories()) {
            Set<UUID> unknown = new HashSet<>();
            files(directory, before).forEach(file -> idOf(file).ifPresent(unknown::add));
            if (!unknown.isEmpty()) {
                unknown.removeAll(known.apply(Set.copyOf(unknown)));
                unknown.forEach(this::remove);
                removed += unknown.size();
            }
        }
        return removed;
    }

    /** A disk that is away has no files; that is not to be taken for files that are missing. */
    private void requireThere() throws IOException {
        if (!Files.isDirectory(coming)) {
            throw new IOException("The directory of the files is away");
        }
    }

    private Path place(UUID id) {
        String name = id.toString();
        return root.resolve(name.substring(name.length() - LAST_TWO)).resolve(name);
    }

    private List<Path> directories() {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(each -> Files.isDirectory(each) && !each.equals(coming))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    private static List<Path> files(Path directory, Instant before) {
        List<Path> old = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (isOlder(file, before)) {
                    old.add(file);
                }
            }
        } catch (IOException e) {
            throw Away.because(e);
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

    private static Optional<UUID> idOf(Path file) {
        try {
            return Optional.of(UUID.fromString(file.getFileName().toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    /** Only where what is above it is there. */
    private static void makeBelow(Path above, Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            try {
                Files.createDirectory(directory);
                onDisk(above);
            } catch (FileAlreadyExistsException e) {
                // Another upload made it.
            }
        }
    }

    /** A new name survives a power cut when its directory is written; only the system's own file systems can be asked for that. */
    private static void onDisk(Path directory) throws IOException {
        if (directory.getFileSystem().equals(FileSystems.getDefault())) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
