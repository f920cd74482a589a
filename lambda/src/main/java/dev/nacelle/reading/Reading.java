package dev.nacelle.reading;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One row of a profile: what the sensors of one turbine (or machine) say at one moment. It can be sent: a value that
 * the wire could not carry is refused. A value outside the training range is odd, not wrong, and is taken.
 *
 * @param profile what the values mean
 * @param values one for each field, spelt as on the wire; empty where the field may be missing
 * @throws InvalidReadingException if a value breaks a rule that is an error; it carries every such problem
 */
public record Reading(Profile profile, List<String> values) {
    public Reading {
        values = List.copyOf(values);
        var errors = ReadingRules.errors(profile, values);
        if (!errors.isEmpty()) {
            throw new InvalidReadingException(errors);
        }
    }

    /** The value at that place, from 0, spelt as on the wire. */
    public String value(int index) {
        return values.get(index);
    }

    /** The number at that place; empty where it is missing or the field is a category. */
    public OptionalDouble number(int index) {
        var isNumber = profile.field(index).match(number -> true, category -> false);
        return isNumber && !values.get(index).isEmpty()
                ? OptionalDouble.of(Double.parseDouble(values.get(index)))
                : OptionalDouble.empty();
    }

    /** The line on the wire: decimal points, no spaces, no header, no line end. */
    public String toCsv() {
        return String.join(",", values);
    }

    /** What is odd about it, such as a value outside the training range; never an error. */
    public List<ReadingProblem> warnings() {
        return ReadingRules.problems(profile, values);
    }
}
