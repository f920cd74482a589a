package dev.nacelle.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where each system keeps what a program remembers for one person. */
public final class SettingsFolder {
    /** Names another folder; for tests, and for people who carry the program on a stick. */
    public static final String PROPERTY = "nacelle.home";

    private SettingsFolder() {}

    /** The folder on this computer; it need not exist yet. */
    public static Path here() {
        return of(System.getProperties(), System.getenv());
    }

    /**
     * The folder under these circumstances: the property {@value #PROPERTY}, else {@code %APPDATA%\Nacelle} on Windows,
     * {@code ~/Library/Application Support/Nacelle} on macOS, {@code $XDG_CONFIG_HOME/nacelle} or
     * {@code ~/.config/nacelle} elsewhere. A relative {@code XDG_CONFIG_HOME} is ignored, as the XDG Base Directory
     * Specification asks.
     */
    static Path of(Properties system, Map<String, String> environment) {
        var named = system.getProperty(PROPERTY, "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        var home = Path.of(system.getProperty("user.home", "."));
        var name = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute(environment, "APPDATA")
                    .orElse(home.resolve("AppData").resolve("Roaming"))
                    .resolve("Nacelle");
        }
        return name.startsWith("mac")
                ? home.resolve("Library").resolve("Application Support").resolve("Nacelle")
                : absolute(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve("nacelle");
    }

    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
