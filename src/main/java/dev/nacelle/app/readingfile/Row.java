package dev.nacelle.app.readingfile;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.util.List;
import java.util.Optional;

/**
 * One record of a file.
 *
 * @param line where it begins in the file, from 1
 * @param cells its values as the file has them
 * @param values in the profile's order, as on the wire; empty where the record cannot be told apart into fields
 * @param problems why it is no reading, a sentence each; empty for a reading
 */
public record Row(int line, List<String> cells, List<String> values, List<String> problems) {
    public Row {
        cells = List.copyOf(cells);
        values = List.copyOf(values);
        problems = List.copyOf(problems);
    }

    /** The reading; nothing when something is wrong with it. */
    public Optional<Reading> reading(Profile profile) {
        return problems.isEmpty() ? Optional.of(new Reading(profile, values)) : Optional.empty();
    }
}
