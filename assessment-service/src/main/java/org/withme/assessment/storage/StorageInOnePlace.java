package org.withme.assessment.storage;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** Files are not kept wherever a process happened to be started, and are read by nobody on their way. */
@Singleton
class StorageInOnePlace implements ProductionRequirement {

    private final StorageConfig config;

    StorageInOnePlace(StorageConfig config) {
        this.config = config;
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        List<UnsafeSetting> unsafe = new ArrayList<>();
        if (!Path.of(config.directory()).isAbsolute()) {
            unsafe.add(new UnsafeSetting(
                    "withme.storage.directory",
                    "Files are kept below the directory in which the process was started.",
                    "Name a directory from the root on, on a disk that is saved."));
        }
        config.s3()
                .flatMap(StorageConfig.S3::endpoint)
                .filter(address -> !"https".equals(address.getScheme()))
                .ifPresent(address -> unsafe.add(new UnsafeSetting(
                        "withme.storage.s3.endpoint",
                        "Files go to the storage unencrypted.",
                        "Name its address with https.")));
        return unsafe;
    }
}
