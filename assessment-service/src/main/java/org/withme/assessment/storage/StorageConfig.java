package org.withme.assessment.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where files are kept. */
@ConfigMapping(prefix = "withme.storage")
public interface StorageConfig {

    /** The directory in which files are kept, on a disk that all instances of the service share and that is saved with the database. */
    @WithDefault("files")
    String directory();

    /** How much of that disk stays free: a file that comes while less is free is refused with 503. */
    @WithDefault("512M")
    MemorySize reserve();
}
