package org.withme.assessment.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where files are kept. */
@ConfigMapping(prefix = "withme.storage")
public interface StorageConfig {

    /**
     * The directory in which files are kept, on a disk that all instances of the service share and that is saved with the database. With
     * S3 it holds only what is on its way, and each instance has its own.
     */
    @WithDefault("files")
    String directory();

    /** How much of that disk stays free: a file that comes while less is free is refused with 503. */
    @WithDefault("512M")
    MemorySize reserve();

    /** S3-compatible storage, in which files are kept instead: bucket and key are named together. */
    Optional<S3> s3();

    /** A bucket and how it is reached. */
    interface S3 {

        /** The bucket, which is there and holds nothing else; left out, files are kept in the directory. */
        String bucket();

        /** Where the storage is, if it is not Amazon's own, such as {@code https://objects.college.example}. */
        Optional<URI> endpoint();

        /** Its region; {@code eu-west-2} if left out. */
        Optional<String> region();

        /** The name of the key that may list, read, write and delete in that bucket. */
        String accessKey();

        /** The secret of that key. */
        String secretKey();
    }
}
