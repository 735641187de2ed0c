package org.withme.assessment.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Files in a directory: what comes has the ending {@code .part} until it is whole and on the disk, and is then renamed to where it
 * stays, below one of 256 directories. The file {@code store} holds the id by which the database knows the directory. It is written
 * when the database has none yet and never again: where it is missing or another, the disk is away or not ours, and nothing is taken
 * in, read or removed. Only the owner may read what is here.
 */
final class DirectoryStore implements FileStore {

    private static final Logger LOG = Logger.getLogger(DirectoryStore.class);
    private static final int LAST_TWO = 2;
    private static final Pattern PLACE = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern MARK_BEGUN = Pattern.compile("store\\..+\\.part");

    private final Path root;
    private final Path marker;
    private final Spool spool;
    private final StoreMark mark;

    DirectoryStore(Path root, long reserve, StoreMark mark) {
        this.root = root.toAbsolutePath();
        this.marker = this.root.resolve("store");
        this.spool = new Spool(this.root, reserve);
        this.mark = mark;
    }

    @Override
    public void prepare() {
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
            Spool.onDisk(root);
        }
        requireThere();
        spool.prepare();
        mark.made();
    }

    @Override
    public Incoming receive(UUID id) {
        try {
            requireThere();
            return spool.begin(id, this::keep);
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    /** A whole file takes its place. */
    private void keep(Path part, UUID id) throws IOException {
        Path place = place(id);
        Spool.makeBelow(root, place.getParent());
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        Spool.onDisk(place.getParent());
        Spool.onDisk(root);
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
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    @Override
    public int sweep(Instant before, UnaryOperator<Set<UUID>> known) {
        try {
            requireThere();
            int removed = spool.sweep(before) + sweepMarks(before);
            for (Path directory : directories()) {
                Set<UUID> unknown = Spool.olderThan(before, directory).stream()
                        .flatMap(file -> Ids.of(file.getFileName().toString()).stream())
                        .collect(Collectors.toCollection(HashSet::new));
                removed += Ids.removeUnknown(unknown, known, this::remove);
            }
            return removed;
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    /** What would have been the mark of the store, had its process not been killed. */
    private int sweepMarks(Instant before) throws IOException {
        int removed = 0;
        for (Path file : Spool.olderThan(before, root)) {
            if (MARK_BEGUN.matcher(file.getFileName().toString()).matches()) {
                Files.deleteIfExists(file);
                removed++;
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

    private List<Path> directories() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(
                            each -> PLACE.matcher(each.getFileName().toString()).matches() && Files.isDirectory(each))
                    .sorted()
                    .toList();
        }
    }
}
