package dev.nacelle.app.palette;

import dev.nacelle.app.shell.Command;
import java.util.Optional;

/**
 * Something to be found and done.
 *
 * @param group what kind of thing it is, for people; a word or two
 * @param title its name, for people
 * @param key what does it without the palette, as {@link Command#key()} has it
 */
public record Entry(String group, String title, Optional<String> key, Runnable action) {
    /** An entry without a key. */
    public static Entry of(String group, String title, Runnable action) {
        return new Entry(group, title, Optional.empty(), action);
    }
}
