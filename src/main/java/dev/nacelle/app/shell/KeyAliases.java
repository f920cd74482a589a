package dev.nacelle.app.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Other keys for the same command: a sign stands on another key, or on the shifted one, from one keyboard to the next,
 * and the number pad has keys of its own. A browser takes the same ones.
 */
final class KeyAliases {
    private static final Map<String, List<String>> ALIASES = Map.of(
            "Shortcut+Plus",
            List.of("Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Shift+Plus", "Shortcut+Add"),
            "Shortcut+Minus",
            List.of("Shortcut+Subtract"),
            "Shortcut+0",
            List.of("Shortcut+Numpad 0"),
            "Shortcut+Shift+Z",
            List.of("Shortcut+Y"),
            "Shortcut+Slash",
            List.of("F1", "Shortcut+Shift+7", "Shortcut+Divide"));

    private KeyAliases() {}

    /** The key and all that do the same. */
    static Stream<String> of(String key) {
        return Stream.concat(Stream.of(key), ALIASES.getOrDefault(key, List.of()).stream());
    }
}
