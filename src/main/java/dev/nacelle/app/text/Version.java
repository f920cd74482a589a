package dev.nacelle.app.text;

/** Which build this is. */
public final class Version {
    private Version() {}

    /** The version the jar was built as, such as {@code 0.1.0}; {@code development} when run from compiled classes. */
    public static String current() {
        var built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "development" : built;
    }
}
