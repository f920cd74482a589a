package dev.nacelle.mock.control;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a control request's address. */
final class Parameters {
    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a query.
     *
     * @throws Problem if it holds others than these
     */
    static Parameters of(String query, List<String> known) {
        var values = new HashMap<String, String>();
        for (var part : query.isEmpty() ? List.<String>of() : List.of(query.split("&", -1))) {
            var nameAndValue = part.split("=", 2);
            var name = decoded(nameAndValue[0]);
            if (!known.contains(name)) {
                throw Problem.badRequest(
                        "There is no parameter \u201c" + name + "\u201d",
                        known.isEmpty() ? "Leave it out." : "There are: " + String.join(", ", known) + ".");
            }
            values.put(name, nameAndValue.length > 1 ? decoded(nameAndValue[1]) : "");
        }
        return new Parameters(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws Problem if it is no whole number in that range */
    Optional<Long> number(String name, long least, long most) {
        return text(name).map(text -> number(name, text, least, most));
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Problem.badRequest("\u201c" + text + "\u201d is not percent-encoded", "Encode a % as %25.");
        }
    }

    private static long number(String name, String text, long least, long most) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, like one out of its range.
        }
        throw Problem.badRequest(
                "%s is \u201c%s\u201d".formatted(name, text), "It can be %s to %s.".formatted(least, most));
    }
}
