package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.Body;
import dev.nacelle.reading.InvalidReadingException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the rows of a body as pandas and scikit-learn do in the workshop's container: no header, no spaces, no mercy. */
final class Rows {
    private final Profile profile;

    Rows(Profile profile) {
        this.profile = profile;
    }

    /**
     * The readings of a body; at least one.
     *
     * @throws UnreadableException in the container's words
     */
    List<Reading> read(Body body) throws UnreadableException {
        var text = body.strictText().orElseThrow(() -> new UnreadableException(ContainerWords.notUtf8()));
        var lines = text.lines().filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw new UnreadableException(ContainerWords.emptyBody());
        }
        var readings = new ArrayList<Reading>();
        var width = 0;
        for (var line : lines) {
            var values = List.of(line.split(",", -1));
            width = readings.isEmpty() ? values.size() : width;
            readings.add(reading(ofWidth(width, values, readings.size() + 1)));
        }
        return readings;
    }

    /** To pandas the first row says how many columns there are: a longer one is an error, a shorter one is filled up. */
    private static List<String> ofWidth(int width, List<String> values, int line) throws UnreadableException {
        if (values.size() > width) {
            throw new UnreadableException(ContainerWords.tooWide(width, line, values.size()));
        }
        if (values.size() == width) {
            return values;
        }
        var filled = new ArrayList<>(values);
        filled.addAll(Collections.nCopies(width - values.size(), ""));
        return filled;
    }

    private Reading reading(List<String> values) throws UnreadableException {
        try {
            return new Reading(profile, values);
        } catch (InvalidReadingException refused) {
            throw new UnreadableException(
                    ContainerWords.about(refused.problems().get(0), profile));
        }
    }

    /** A body that holds no readings; the message is the container's. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String words) {
            super(words);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }
}
