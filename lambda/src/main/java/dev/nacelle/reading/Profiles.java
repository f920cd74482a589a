package dev.nacelle.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where profiles come from: two are built in, any other is a file; all are read the same way. */
public final class Profiles {
    private static final String WIND_TURBINE = "wind-turbine";
    private static final String AI4I = "ai4i";

    private Profiles() {}

    /** The turbine's eleven values, the default. */
    public static Profile windTurbine() {
        return WindTurbine.PROFILE;
    }

    /** The six values of the workshop's later editions. */
    public static Profile ai4i() {
        return Ai4i.PROFILE;
    }

    /** Every profile that comes with Nacelle, the default first. */
    public static List<Profile> builtIn() {
        return List.of(windTurbine(), ai4i());
    }

    /** The built-in profile of that id. */
    public static Optional<Profile> builtIn(String id) {
        return builtIn().stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /**
     * The profile in that file; {@code docs/reference/profiles.md} tells its form.
     *
     * @throws IOException if the file cannot be read
     * @throws InvalidProfileException if it holds no profile
     */
    public static Profile read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ProfileFile.read(file.getFileName().toString(), reader);
        }
    }

    private static Profile resource(String id) {
        var name = id + ".properties";
        try (var stream = Profiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks " + name);
            }
            return ProfileFile.read(name, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // Read once, when first asked for: one instance each, which is compared with itself for every prediction.
    private static final class WindTurbine {
        static final Profile PROFILE = resource(WIND_TURBINE);
    }

    private static final class Ai4i {
        static final Profile PROFILE = resource(AI4I);
    }
}
