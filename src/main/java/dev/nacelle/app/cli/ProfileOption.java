package dev.nacelle.app.cli;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.InvalidProfileException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A profile by the id of a built-in one, or else from a file. */
final class ProfileOption implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String idOrFile) {
        return Profiles.builtIn(idOrFile).orElseGet(() -> read(idOrFile));
    }

    private static Profile read(String file) {
        try {
            return Profiles.read(Path.of(file));
        } catch (InvalidProfileException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        } catch (IOException | InvalidPathException absent) {
            var known = Profiles.builtIn().stream().map(Profile::id).collect(Collectors.joining(", "));
            throw new TypeConversionException(Messages.text("cli.profile.unknown", file, known));
        }
    }
}
