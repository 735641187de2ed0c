package org.withme.assessment.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket of S3-compatible storage, each an object under its id. What comes is spooled on a disk of this instance until it is
 * whole, and is kept when the storage says so. The object {@code store} holds the id by which the database knows the bucket; where
 * it is missing or another, the bucket is not ours, and nothing is taken in, read or removed.
 */
final class ObjectStore implements FileStore, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ObjectStore.class);
    private static final String MARKER = "store";

    /** The caller of the upload waits a little longer. */
    private static final Duration WHOLE_FILE = Duration.ofSeconds(25);

    private final S3Client s3;
    private final String bucket;
    private final Spool spool;
    private final StoreMark mark;
    private volatile boolean there;

    ObjectStore(S3Client s3, String bucket, Spool spool, StoreMark mark) {
        this.s3 = s3;
        this.bucket = bucket;
        this.spool = spool;
        this.mark = mark;
    }

    @Override
    public void prepare() {
        try {
            spool.prepare();
            if (!mark.isMade()) {
                make();
            }
            requireThere();
        } catch (IOException | SdkException e) {
            LOG.errorf(e, "Files cannot be kept in bucket %s: its object 'store' must say %s", bucket, mark.id());
        }
    }

    /** A bucket of another database stays as it is. */
    private void make() throws IOException {
        if (marker().isEmpty()) {
            s3.putObject(
                    request -> request.bucket(bucket).key(MARKER),
                    RequestBody.fromString(mark.id().toString()));
        }
        requireThere();
        mark.made();
    }

    @Override
    public Incoming receive(UUID id) {
        try {
            requireThere();
            return spool.begin(id, this::keep);
        } catch (IOException | SdkException e) {
            throw Away.because(e);
        }
    }

    private void keep(Path part, UUID id) throws IOException {
        try {
            s3.putObject(
                    request -> request.bucket(bucket)
                            .key(id.toString())
                            .overrideConfiguration(limits -> limits.apiCallTimeout(WHOLE_FILE)),
                    RequestBody.fromFile(part));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Optional<InputStream> open(UUID id, long from) {
        try {
            requireThere();
            return Optional.of(s3.getObject(
                    request -> request.bucket(bucket).key(id.toString()).range("bytes=" + from + "-")));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (IOException | SdkException e) {
            throw Away.because(e);
        }
    }

    @Override
    public OptionalLong size(UUID id) {
        try {
            requireThere();
            return OptionalLong.of(
                    s3.headObject(request -> request.bucket(bucket).key(id.toString()))
                            .contentLength());
        } catch (NoSuchKeyException e) {
            return OptionalLong.empty();
        } catch (IOException | SdkException e) {
            throw Away.because(e);
        }
    }

    @Override
    public void remove(UUID id) {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(id.toString()));
        } catch (SdkException e) {
            throw Away.because(e);
        }
    }

    @Override
    public int sweep(Instant before, UnaryOperator<Set<UUID>> known) {
        try {
            there = false;
            requireThere();
            int removed = spool.sweep(before);
            for (ListObjectsV2Response page : s3.listObjectsV2Paginator(request -> request.bucket(bucket))) {
                Set<UUID> old = page.contents().stream()
                        .filter(object -> object.lastModified().isBefore(before))
                        .map(S3Object::key)
                        .flatMap(name -> Ids.of(name).stream())
                        .collect(Collectors.toSet());
                removed += Ids.removeUnknown(old, known, this::remove);
            }
            return removed;
        } catch (IOException | SdkException e) {
            throw Away.because(e);
        }
    }

    /** Asked until it is so, and again before anything is swept: a bucket is not swapped under a running process as a disk may be. */
    private void requireThere() throws IOException {
        if (!there) {
            if (!marker().equals(Optional.of(mark.id().toString()))) {
                throw new IOException("The bucket of the files is not this database's");
            }
            there = true;
        }
    }

    private Optional<String> marker() {
        try {
            return Optional.of(
                    s3.getObjectAsBytes(request -> request.bucket(bucket).key(MARKER))
                            .asString(StandardCharsets.UTF_8)
                            .strip());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
