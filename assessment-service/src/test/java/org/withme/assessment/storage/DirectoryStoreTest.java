package org.withme.assessment.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.withme.assessment.storage.Mark.assertAway;

import com.github.f4b6a3.uuid.UuidCreator;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.withme.platform.problem.Problem;

/** A5: a directory as the place where files are kept, on disks that are full, away or cut off. */
class DirectoryStoreTest {

    private static final Instant TOMORROW = Instant.now().plusSeconds(86_400);

    private final UUID id = UuidCreator.getTimeOrderedEpoch();

    @TempDir
    Path directory;

    @Test
    void A5_a_file_is_there_when_it_is_kept_and_not_before() throws IOException {
        DirectoryStore store = storeIn(directory, 0);
        try (Incoming file = store.receive(id)) {
            file.write(new byte[] {1, 2, 3});
            assertThat(store.open(id, 0)).isEmpty();
            file.keep();
        }

        assertThat(store.size(id)).hasValue(3);
        try (InputStream content = store.open(id, 1).orElseThrow()) {
            assertThat(content.readAllBytes()).containsExactly(2, 3);
        }
        store.remove(id);
        assertThat(store.size(id)).isEmpty();
    }

    @Test
    void A5_what_is_not_kept_leaves_nothing() throws IOException {
        DirectoryStore store = storeIn(directory, 0);
        try (Incoming file = store.receive(id)) {
            file.write(new byte[1000]);
        }

        assertThat(filesBelow(directory)).isZero();
    }

    @Test
    void A5_a_disk_that_becomes_full_in_the_middle_refuses_for_now_and_leaves_nothing() throws IOException {
        try (FileSystem small = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setMaxSize(256 * 1024)
                .setBlockSize(4096)
                .build())) {
            Path disk = small.getPath("/disk");
            DirectoryStore store = storeIn(disk, 0);
            byte[] piece = new byte[64 * 1024];

            assertThatThrownBy(() -> {
                        try (Incoming file = store.receive(id)) {
                            for (int sent = 0; sent < 10; sent++) {
                                file.write(piece);
                            }
                        }
                    })
                    .isInstanceOfSatisfying(Problem.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(503));
            assertThat(filesBelow(disk)).isZero();
            try (Incoming file = store.receive(id)) {
                file.write(piece);
                file.keep();
            }
            assertThat(store.size(id)).hasValue(piece.length);
        }
    }

    @Test
    void A5_a_disk_with_less_room_than_is_to_stay_free_takes_nothing_in() {
        DirectoryStore store = storeIn(directory, Long.MAX_VALUE);

        assertThatThrownBy(() -> store.receive(id)).isInstanceOfSatisfying(Problem.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.detail()).hasValue("There is no room for files at the moment.");
        });
    }

    @Test
    void A5_a_directory_that_is_away_is_not_taken_for_an_empty_one() throws IOException {
        Path mounted = directory.resolve("mounted");
        DirectoryStore store = storeIn(mounted, 0);
        try (Incoming file = store.receive(id)) {
            file.write(new byte[3]);
            file.keep();
        }
        Files.move(mounted, directory.resolve("away"));

        assertThatThrownBy(() -> store.receive(UuidCreator.getTimeOrderedEpoch()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> store.open(id, 0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> store.size(id)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> store.sweep(TOMORROW, ids -> Set.of())).isInstanceOf(Problem.class);
        assertThat(mounted).doesNotExist();
    }

    @Test
    void A5_what_a_process_left_when_it_was_killed_is_swept_and_what_somebody_knows_stays() throws IOException {
        DirectoryStore store = storeIn(directory, 0);
        UUID known = UuidCreator.getTimeOrderedEpoch();
        for (UUID each : new UUID[] {id, known}) {
            try (Incoming file = store.receive(each)) {
                file.write(new byte[3]);
                file.keep();
            }
        }
        store.receive(UuidCreator.getTimeOrderedEpoch()).write(new byte[3]);

        assertThat(store.sweep(Instant.EPOCH, ids -> Set.of())).isZero();
        assertThat(store.sweep(TOMORROW, ids -> Set.of(known))).isEqualTo(2);
        assertThat(store.size(known)).hasValue(3);
        assertThat(filesBelow(directory)).isEqualTo(1);
    }

    @Test
    void A5_a_process_that_starts_while_the_disk_is_away_begins_no_empty_store() throws IOException {
        Path mounted = directory.resolve("mounted");
        StoreMark mark = new Mark();
        keepIn(storeIn(mounted, 0, mark));
        Path away = Files.move(mounted, directory.resolve("away"));
        Files.createDirectory(mounted);

        DirectoryStore restarted = storeIn(mounted, 0, mark);

        assertAway(restarted);
        assertThat(mounted).isEmptyDirectory();
        Files.delete(mounted);
        Files.move(away, mounted);
        assertThat(restarted.size(id)).as("when it is back").hasValue(3);
    }

    @Test
    void A5_a_directory_of_another_database_is_neither_filled_nor_swept() throws IOException {
        DirectoryStore store = storeIn(directory, 0);
        keepIn(store);

        assertAway(storeIn(directory, 0));

        assertThat(store.size(id)).hasValue(3);
    }

    @Test
    void A5_a_start_that_was_killed_before_the_database_knew_of_the_store_is_repeated() throws IOException {
        Mark mark = new Mark();
        storeIn(directory, 0, mark);
        mark.isForgotten();

        keepIn(storeIn(directory, 0, mark));

        assertThat(mark.isMade()).isTrue();
    }

    @Test
    void A5_what_a_start_left_that_was_killed_while_it_made_the_store_is_swept_too() throws IOException {
        DirectoryStore store = storeIn(directory, 0);
        Path left = Files.write(directory.resolve("store." + UuidCreator.getTimeOrderedEpoch() + ".part"), new byte[9]);

        assertThat(store.sweep(Instant.EPOCH, ids -> Set.of())).isZero();
        assertThat(store.sweep(TOMORROW, ids -> Set.of())).isEqualTo(1);
        assertThat(left).doesNotExist();
        keepIn(store);
    }

    @Test
    void A5_what_is_in_the_directory_and_none_of_its_own_is_left_alone() throws IOException {
        DirectoryStore store = storeIn(directory, 0);
        keepIn(store);
        Path foreign = Files.createDirectory(directory.resolve("lost+found"))
                .resolve(UUID.randomUUID().toString());
        Files.write(foreign, new byte[1]);

        assertThat(store.sweep(TOMORROW, ids -> Set.of())).isEqualTo(1);

        assertThat(foreign).exists();
    }

    @Test
    void A5_only_the_owner_may_read_what_is_kept() throws IOException {
        Path root = directory.resolve("files");
        DirectoryStore store = storeIn(root, 0);
        keepIn(store);
        store.receive(UuidCreator.getTimeOrderedEpoch()).write(new byte[3]);

        try (Stream<Path> all = Files.walk(root)) {
            assertThat(all).hasSize(6).allSatisfy(each -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
        }
    }

    private static DirectoryStore storeIn(Path root, long reserve) {
        return storeIn(root, reserve, new Mark());
    }

    private static DirectoryStore storeIn(Path root, long reserve, StoreMark mark) {
        DirectoryStore store = new DirectoryStore(root, reserve, mark);
        store.prepare();
        return store;
    }

    private void keepIn(DirectoryStore store) throws IOException {
        try (Incoming file = store.receive(id)) {
            file.write(new byte[3]);
            file.keep();
        }
    }

    private static long filesBelow(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> Files.isRegularFile(file) && !file.endsWith("store"))
                    .count();
        }
    }
}
