package dev.nacelle.app.environment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colour of a live environment's badge and band. Violet and dashes are the mock's alone. */
public enum Mark {
    RED,
    ORANGE,
    GREEN,
    TEAL,
    BLUE,
    PINK;

    /** The colour's name in files and style classes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of that name. */
    public static Optional<Mark> of(String id) {
        return Arrays.stream(values()).filter(mark -> mark.id().equals(id)).findFirst();
    }
}
