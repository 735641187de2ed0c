package org.withme.assessment.storage;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** With what permissions something is made, whatever the umask of the process; none where the file system has other ones. */
final class OwnersOnly {

    private OwnersOnly() {}

    static FileAttribute<?>[] directory(Path place) {
        return permissions(place, "rwx------");
    }

    static FileAttribute<?>[] file(Path place) {
        return permissions(place, "rw-------");
    }

    private static FileAttribute<?>[] permissions(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
