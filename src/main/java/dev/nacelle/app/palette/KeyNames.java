package dev.nacelle.app.palette;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys as people read them on their keyboard. */
public final class KeyNames {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final Pattern PLUS = Pattern.compile("\\+");
    private static final Map<String, String> WORDS = Map.of("Slash", "/", "Esc", "Esc", "Plus", "+", "Minus", "\u2212");

    private KeyNames() {}

    /** The key of a command, such as {@code Ctrl+/} for {@code Shortcut+Slash}. */
    public static String of(String key) {
        return of(key, MAC);
    }

    static String of(String key, boolean mac) {
        return PLUS.splitAsStream(key)
                .map(part -> part.equals("Shortcut") ? mac ? "\u2318" : "Ctrl" : WORDS.getOrDefault(part, part))
                .collect(Collectors.joining(mac ? " " : "+"));
    }
}
