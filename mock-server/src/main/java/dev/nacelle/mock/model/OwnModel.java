package dev.nacelle.mock.model;

import dev.nacelle.reading.Profile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model somebody trained, in files of their own.
 *
 * @param model what XGBoost wrote with {@code save_model("name.json")}
 * @param encoding how a reading becomes its features; without it as {@link FeatureEncoding#oneHot} does
 */
public record OwnModel(Path model, Optional<Path> encoding) {
    /**
     * Reads the files, for readings of that profile.
     *
     * @throws InvalidModelException if one cannot be read, is no model or no encoding, or they do not fit together; the
     *     message names the file, the place in it, what is wrong and what would do
     */
    public StandInModel load(Profile profile) {
        var encoder = encoding.map(file -> read(file, () -> EncodingFile.read(file, profile)))
                .orElseGet(() -> FeatureEncoding.oneHot(profile));
        return new StandInModel(model.toString(), encoder, read(model, () -> Booster.read(model)));
    }

    private static <T> T read(Path file, Reader<T> reader) {
        try {
            return reader.read();
        } catch (NoSuchFileException missing) {
            throw new InvalidModelException("There is no file %s.".formatted(file), missing);
        } catch (IOException unreadable) {
            throw new InvalidModelException("%s cannot be read: %s.".formatted(file, unreadable), unreadable);
        }
    }

    /** Something that reads a file. */
    @FunctionalInterface
    private interface Reader<T> {
        T read() throws IOException;
    }
}
