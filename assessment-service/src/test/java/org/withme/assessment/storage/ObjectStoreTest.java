package org.withme.assessment.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.withme.assessment.storage.Mark.assertAway;

import com.adobe.testing.s3mock.S3MockApplication;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.withme.platform.problem.Problem;
import software.amazon.awssdk.services.s3.S3Client;

/** A5: a bucket as the place where files are kept; it is served by software that we did not write. */
class ObjectStoreTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Instant TOMORROW = Instant.now().plusSeconds(86_400);

    @TempDir
    static Path objects;

    private static S3MockApplication storage;
    private static S3Client s3;

    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final String bucket = "evidence-" + id;

    @TempDir
    Path spool;

    @BeforeAll
    static void startsStorage() throws IOException {
        int port = freePort();
        storage = S3MockApplication.start(
                new HashMap<>(Map.<String, Object>of(
                        S3MockApplication.PROP_HTTP_PORT,
                        port,
                        S3MockApplication.PROP_HTTPS_PORT,
                        S3MockApplication.RANDOM_PORT,
                        S3MockApplication.PROP_ROOT_DIRECTORY,
                        objects.toString(),
                        S3MockApplication.PROP_SILENT,
                        true)),
                "--spring.config.location=optional:classpath:/none/",
                "--spring.main.lazy-initialization=true",
                "--com.adobe.testing.s3mock.region=eu-west-2");
        s3 = client(port);
    }

    @AfterAll
    static void endsStorage() {
        s3.close();
        storage.stop();
    }

    @BeforeEach
    void makesTheBucket() {
        s3.createBucket(request -> request.bucket(bucket));
    }

    @Test
    void A5_a_file_is_there_when_it_is_kept_and_not_before() throws IOException {
        FileStore store = store(new Mark());
        byte[] video = new byte[20 * MEGABYTE];
        video[MEGABYTE] = 7;
        try (Incoming file = store.receive(id)) {
            file.write(video, 0, video.length);
            assertThat(store.open(id, 0)).isEmpty();
            file.keep();
        }

        assertThat(store.size(id)).hasValue(video.length);
        try (InputStream content = store.open(id, MEGABYTE).orElseThrow()) {
            assertThat(content.read()).isEqualTo(7);
        }
        try (InputStream content = store.open(id, 0).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(video);
        }
        assertThat(spooled()).isZero();
        store.remove(id);
        assertThat(store.size(id)).isEmpty();
        assertThat(store.open(id, 0)).isEmpty();
    }

    @Test
    void A5_what_is_not_kept_leaves_nothing() throws IOException {
        FileStore store = store(new Mark());
        try (Incoming file = store.receive(id)) {
            file.write(new byte[1000]);
        }

        assertThat(store.size(id)).isEmpty();
        assertThat(spooled()).isZero();
    }

    @Test
    void A5_what_somebody_knows_stays_and_what_nobody_knows_is_swept() throws IOException {
        FileStore store = store(new Mark());
        UUID known = UuidCreator.getTimeOrderedEpoch();
        keep(store, id);
        keep(store, known);
        store.receive(UuidCreator.getTimeOrderedEpoch()).write(new byte[3]);

        assertThat(store.sweep(Instant.EPOCH, ids -> Set.of())).isZero();
        assertThat(store.sweep(TOMORROW, ids -> Set.of(known))).isEqualTo(2);

        assertThat(store.size(known)).hasValue(3);
        assertThat(store.size(id)).isEmpty();
        assertThat(spooled()).isZero();
    }

    @Test
    void A5_a_bucket_of_another_database_is_neither_filled_nor_swept() throws IOException {
        FileStore store = store(new Mark());
        keep(store, id);

        assertAway(store(new Mark()));

        assertThat(store.size(id)).hasValue(3);
    }

    @Test
    void A5_a_bucket_that_lost_its_objects_is_not_taken_for_an_empty_one() throws IOException {
        Mark mark = new Mark();
        keep(store(mark), id);
        s3.deleteObject(request -> request.bucket(bucket).key("store"));

        assertAway(store(mark));
    }

    @Test
    void A5_storage_that_is_away_refuses_for_now_and_a_start_without_it_makes_no_store() {
        Mark mark = new Mark();
        FileStore nowhere = new ObjectStore(client(1), bucket, new Spool(spool, 0), mark);
        nowhere.prepare();

        assertAway(nowhere);

        assertThat(mark.isMade()).isFalse();
    }

    @Test
    void A5_a_disk_with_less_room_than_is_to_stay_free_takes_nothing_in() {
        FileStore store = new ObjectStore(s3, bucket, new Spool(spool, Long.MAX_VALUE), new Mark());
        store.prepare();

        assertThatThrownBy(() -> store.receive(id))
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.status()).isEqualTo(503));
    }

    private FileStore store(StoreMark mark) {
        ObjectStore store = new ObjectStore(s3, bucket, new Spool(spool, 0), mark);
        store.prepare();
        return store;
    }

    private static void keep(FileStore store, UUID id) throws IOException {
        try (Incoming file = store.receive(id)) {
            file.write(new byte[3]);
            file.keep();
        }
    }

    private long spooled() throws IOException {
        try (Stream<Path> all = Files.walk(spool)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static S3Client client(int port) {
        return ChosenStore.client(new StorageConfig.S3() {

            @Override
            public String bucket() {
                return "named by each test";
            }

            @Override
            public Optional<URI> endpoint() {
                return Optional.of(URI.create("http://127.0.0.1:" + port));
            }

            @Override
            public Optional<String> region() {
                return Optional.empty();
            }

            @Override
            public String accessKey() {
                return "key";
            }

            @Override
            public String secretKey() {
                return "secret";
            }
        });
    }
}
