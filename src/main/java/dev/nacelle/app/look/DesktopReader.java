package dev.nacelle.app.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Asks the desktop through its own tools, as JavaFX 21 cannot: the settings portal and {@code gsettings} on Linux,
 * {@code reg} on Windows, {@code defaults} on macOS. Whatever a tool does not know, or takes too long to tell, is absent.
 *
 * <p>Sources: XDG desktop portal, "Settings" ({@code org.freedesktop.appearance}); GNOME's schemas
 * {@code org.gnome.desktop.a11y.interface} and {@code org.gnome.desktop.interface}; Microsoft, "Support dark and light
 * themes in Win32 apps" and "HIGHCONTRAST structure" (bit 1 of its flags: on). macOS's keys are known by use only.
 */
public final class DesktopReader {
    private static final List<String> PORTAL = List.of(
            "gdbus",
            "call",
            "--session",
            "--timeout",
            "1",
            "--dest",
            "org.freedesktop.portal.Desktop",
            "--object-path",
            "/org/freedesktop/portal/desktop",
            "--method",
            "org.freedesktop.portal.Settings.Read",
            "org.freedesktop.appearance",
            "color-scheme");
    private static final Pattern NUMBER = Pattern.compile("uint32 (\\d+)");
    private static final Pattern REGISTRY = Pattern.compile("REG_(?:DWORD|SZ)\\s+(0x[0-9a-fA-F]+|\\d+)");

    private final String system;
    private final Function<List<String>, Optional<String>> output;

    /**
     * @param system as {@code os.name} has it
     * @param output what a command prints; nothing if it fails
     */
    DesktopReader(String system, Function<List<String>, Optional<String>> output) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.output = output;
    }

    /** Of this computer. */
    public static DesktopReader here() {
        return new DesktopReader(System.getProperty("os.name", ""), new CommandOutput()::of);
    }

    /** What it tells now; may take seconds. */
    public Desktop read() {
        if (system.startsWith("windows")) {
            return windows();
        }
        return system.startsWith("mac") ? mac() : linux();
    }

    private Desktop linux() {
        return new Desktop(
                portalDark().or(this::gnomeDark),
                gsettings("org.gnome.desktop.a11y.interface", "high-contrast").map("true"::equals),
                gsettings("org.gnome.desktop.interface", "enable-animations").map("false"::equals));
    }

    /** 1 prefers dark, 2 light; 0 has no preference, which is what a light desktop mostly says. */
    private Optional<Boolean> portalDark() {
        return output.apply(PORTAL)
                .map(NUMBER::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1).equals("1"));
    }

    private Optional<Boolean> gnomeDark() {
        return gsettings("org.gnome.desktop.interface", "color-scheme").map("'prefer-dark'"::equals);
    }

    private Optional<String> gsettings(String schema, String key) {
        return output.apply(List.of("gsettings", "get", schema, key)).map(String::strip);
    }

    private Desktop windows() {
        return new Desktop(
                registry("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "AppsUseLightTheme")
                        .map(light -> light == 0),
                registry("HKCU\\Control Panel\\Accessibility\\HighContrast", "Flags")
                        .map(flags -> (flags & 1) == 1),
                registry("HKCU\\Control Panel\\Desktop\\WindowMetrics", "MinAnimate")
                        .map(moves -> moves == 0));
    }

    private Optional<Integer> registry(String key, String value) {
        return output.apply(List.of("reg", "query", key, "/v", value))
                .map(REGISTRY::matcher)
                .filter(found -> found.find())
                .map(found -> Integer.decode(found.group(1)));
    }

    /** A key that is absent is a choice not made: of the style, light. */
    private Desktop mac() {
        return new Desktop(
                Optional.of(defaults("-g", "AppleInterfaceStyle")
                        .filter("Dark"::equals)
                        .isPresent()),
                defaults("com.apple.universalaccess", "increaseContrast").map("1"::equals),
                defaults("com.apple.universalaccess", "reduceMotion").map("1"::equals));
    }

    private Optional<String> defaults(String domain, String key) {
        return output.apply(List.of("defaults", "read", domain, key)).map(String::strip);
    }
}
