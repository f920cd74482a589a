package dev.nacelle.app.palette;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys as people read them on their keyboard. */
public final class KeyNames {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final Map<String, String> WORDS = Map.of("Slash", "/", "Esc", "Esc", "Plus", "+", "Minus", "\u2212");

    private KeyNames() {}

    /** The key of a command, such as {@code Ctrl+/} for {@code Shortcut+Slash}. */
    public static String of(String key) {
        return of(key, MAC);
    }

    static String of(String key, boolean mac) {
        return Stream.of(key.split("\\+"))
                .map(part -> part.equals("Shortcut") ? mac ? "\u2318" : "Ctrl" : WORDS.getOrDefault(part, part))
                .collect(Collectors.joining(mac ? " " : "+"));
    }
}
