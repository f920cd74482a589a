package dev.nacelle.contract;

import java.io.IOException;
import java.util.Properties;

/** Which version of this project runs. */
public final class Version {
    /** In place of a version where the build has not filled one in, as when an editor runs the sources. */
    static final String UNKNOWN = "unknown";

    private static final String FILE = "version.properties";

    private Version() {}

    /** The build's version, such as {@code 1.2.0} or {@code 1.2.0-SNAPSHOT}; {@code unknown} outside of a build. */
    public static String current() {
        return Read.VERSION;
    }

    /** The version in a build's text: unknown while the build's placeholder still stands there. */
    static String in(String text) {
        return text.isBlank() || text.startsWith("${") ? UNKNOWN : text.strip();
    }

    /** Read when first asked for. */
    private static final class Read {
        static final String VERSION = in(property());

        private static String property() {
            try (var file = Version.class.getResourceAsStream(FILE)) {
                var properties = new Properties();
                if (file != null) {
                    properties.load(file);
                }
                return properties.getProperty("version", "");
            } catch (IOException unreadable) {
                return "";
            }
        }
    }
}
