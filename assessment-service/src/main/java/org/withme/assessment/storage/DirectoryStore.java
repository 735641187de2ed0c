package org.withme.assessment.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Files in a directory: what comes has the ending {@code .part} until it is whole and on the disk, and is then renamed to where it
 * stays, below one of 256 directories. The file {@code store} holds the id by which the database knows the directory. It is written
 * when the database has none yet and never again: where it is missing or another, the disk is away or not ours, and nothing is taken
 * in, read or removed. Only the owner may read what is here.
 */
@Singleton
class DirectoryStore implements FileStore {

    private static final Logger LOG = Logger.getLogger(DirectoryStore.class);
    private static final int LAST_TWO = 2;
    private static final Pattern PLACE = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern MARK_BEGUN = Pattern.compile("store\\..+\\.part");

    private final Path root;
    private final Path coming;
    private final Path marker;
    private final long reserve;
    private final StoreMark mark;

    @Inject
    DirectoryStore(StorageConfig config, StoreMark mark) {
        this(Path.of(config.directory()), config.reserve().asLongValue(), mark);
    }

    DirectoryStore(Path root, long reserve, StoreMark mark) {
        this.root = root.toAbsolutePath();
        this.coming = this.root.resolve("coming");
        this.marker = this.root.resolve("store");
        this.reserve = reserve;
        this.mark = mark;
    }

    void prepare(@Observes StartupEvent start) {
        try {
            if (!mark.isMade()) {
                make();
            }
            requireThere();
        } catch (IOException e) {
            LOG.errorf(e, "Files cannot be kept in %s: its file 'store' must say %s", root, mark.id());
        }
    }

    /** Of several instances that start together each writes the same. A directory of another database stays as it is. */
    private void make() throws IOException {
        Files.createDirectories(root, OwnersOnly.directory(root));
        if (!Files.exists(marker)) {
            Path part = root.resolve("store." + UuidCreator.getTimeOrderedEpoch() + ".part");
            try (FileChannel file = FileChannel.open(
                    part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnersOnly.file(root))) {
                file.write(ByteBuffer.wrap(mark.id().toString().getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
            Files.move(part, marker, StandardCopyOption.ATOMIC_MOVE);
            onDisk(root);
        }
        requireThere();
        makeBelow(root, coming);
        mark.made();
    }

    @Override
    public Incoming receive(UUID id) {
        try {
            requireThere();
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
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
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
        try {
            requireThere();
        } catch (IOException e) {
            throw Away.because(e);
        }
        int removed = 0;
        for (Path part : begun(before)) {
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
        try {
            if (!Files.readString(marker).strip().equals(mark.id().toString())) {
                throw new IOException("The directory of the files is another database's");
            }
        } catch (NoSuchFileException e) {
            throw new IOException("The directory of the files is away", e);
        }
    }

    private Path place(UUID id) {
        String name = id.toString();
        return root.resolve(name.substring(name.length() - LAST_TWO)).resolve(name);
    }

    private List<Path> directories() {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(
                            each -> PLACE.matcher(each.getFileName().toString()).matches() && Files.isDirectory(each))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    /** What was never whole: files on their way, and what would have been the mark of the store. */
    private List<Path> begun(Instant before) {
        List<Path> begun = new ArrayList<>(files(coming, before));
        files(root, before).stream()
                .filter(file ->
                        MARK_BEGUN.matcher(file.getFileName().toString()).matches())
                .forEach(begun::add);
        return begun;
    }

    private static List<Path> files(Path directory, Instant before) {
        List<Path> old = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (isOlder(file, before)) {
                    old.add(file);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
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
                Files.createDirectory(directory, OwnersOnly.directory(above));
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
