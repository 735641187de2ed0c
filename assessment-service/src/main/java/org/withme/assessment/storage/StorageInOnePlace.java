package org.withme.assessment.storage;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** Files are not kept wherever a process happened to be started. */
@Singleton
class StorageInOnePlace implements ProductionRequirement {

    private final StorageConfig config;

    StorageInOnePlace(StorageConfig config) {
        this.config = config;
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        return Path.of(config.directory()).isAbsolute()
                ? List.of()
                : List.of(new UnsafeSetting(
                        "withme.storage.directory",
                        "Files are kept below the directory in which the process was started.",
                        "Name a directory from the root on, on a disk that is saved."));
    }
}
