package dev.nacelle.reading;

import java.util.List;
import java.util.Optional;

/**
 * What a text says, read as a reading of a profile.
 *
 * @param profile the profile it was read as
 * @param values what was found for each field, cleaned; not as many as the profile has when the count is wrong
 * @param problems errors and warnings; with an error there is no reading
 * @param notes what was cleaned on the way, one short sentence each, such as "Decimal commas read as points."
 */
public record ParsedReading(Profile profile, List<String> values, List<ReadingProblem> problems, List<String> notes) {
    public ParsedReading {
        values = List.copyOf(values);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** The reading; nothing when a problem is an error. */
    public Optional<Reading> reading() {
        return problems.stream().anyMatch(ReadingProblem::isError)
                ? Optional.empty()
                : Optional.of(new Reading(profile, values));
    }
}
