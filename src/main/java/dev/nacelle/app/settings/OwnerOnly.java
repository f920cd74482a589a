package dev.nacelle.app.settings;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Rights of a new file that only the person may read, where the system knows such a thing. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** For a file: read and write. */
    public static FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    /** For a folder: read, write and enter. */
    public static FileAttribute<?>[] folder() {
        return attributes("rwx------");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
