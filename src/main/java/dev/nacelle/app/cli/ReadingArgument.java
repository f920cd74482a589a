package dev.nacelle.app.cli;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.ParsedReading;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.ReadingParser;
import dev.nacelle.reading.ReadingProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The reading on the command line, or on the standard input in its place. */
final class ReadingArgument {
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_BYTES = 64 * 1024;

    private final Tools tools;
    private final Profile profile;

    ReadingArgument(Tools tools, Profile profile) {
        this.tools = tools;
        this.profile = profile;
    }

    /**
     * The reading those words make up; nothing, and told why, when they make none.
     *
     * @param words as the shell split them: a reading with spaces after its commas needs no quotes
     */
    Optional<Reading> read(List<String> words, ScoreReport report) {
        var text = words.equals(List.of(STANDARD_INPUT)) ? standardInput() : String.join(" ", words);
        var parsed = ReadingParser.parse(profile, text);
        report.remember(parsed.notes());
        if (parsed.reading().isEmpty()) {
            parsed.problems().stream()
                    .filter(ReadingProblem::isError)
                    .map(ReadingProblem::message)
                    .forEach(tools::tell);
            otherProfile(text).ifPresent(other -> tools.tell(Messages.text("cli.score.other-profile", other)));
        }
        return parsed.reading();
    }

    private Optional<String> otherProfile(String text) {
        return Profiles.builtIn().stream()
                .filter(other -> !other.id().equals(profile.id()))
                .map(other -> ReadingParser.parse(other, text))
                .filter(parsed -> parsed.reading().isPresent())
                .map(ParsedReading::profile)
                .map(Profile::id)
                .findFirst();
    }

    private String standardInput() {
        try {
            return new String(tools.in().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
