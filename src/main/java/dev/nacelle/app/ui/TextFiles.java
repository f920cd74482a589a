package dev.nacelle.app.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small text files a person chose or dropped. */
public final class TextFiles {
    private static final long MOST_BYTES = 1 << 20;

    private TextFiles() {}

    /** What the file says, as UTF-8; nothing if it cannot be read or is larger than 1 MiB. */
    public static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes the file, as UTF-8; tells whether it could be written. */
    public static boolean write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
