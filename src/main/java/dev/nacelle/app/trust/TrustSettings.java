package dev.nacelle.app.trust;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose certificates are believed besides the JDK's list.
 *
 * @param system whether the operating system's list is believed, as browsers do
 * @param extraFile a file of further authorities: PEM, DER ({@code .cer}, {@code .crt}) or PKCS #7, several in one
 */
public record TrustSettings(boolean system, Optional<Path> extraFile) {
    private static final TrustSettings USUAL = new TrustSettings(true, Optional.empty());

    /** The JDK's list and the operating system's. */
    public static TrustSettings usual() {
        return USUAL;
    }

    /** The same and that file. */
    public TrustSettings withExtraFile(Path file) {
        return new TrustSettings(system, Optional.of(file));
    }
}
