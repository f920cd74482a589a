package dev.nacelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.reading.ReadingProblem.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingRulesTest {
    private static final Field WHOLE = number(0);
    private static final Field KIND = new Field.Categorical(
            new Field.Common("kind", "Kind", "", "", Optional.empty(), "A"),
            List.of("A", "B"),
            List.of(1.0, 0.0),
            false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | ''  | PRESENT           | Flow is empty. It needs a value.
            0 | 1,5 | NUMBER            | Flow is \u201c1,5\u201d, which is no number. Training data: 0 to 9.5.
            0 | 10  | TRAINING_RANGE    | Flow is 10, outside the training data (0 to 9.5). The model has never seen such a value.
            0 | 1.5 | TRAINING_DECIMALS | Flow is 1.5; the training data had whole numbers.
            1 | .25 | TRAINING_DECIMALS | Flow is .25; the training data had numbers with 1 decimal.
            2 | .125 | TRAINING_DECIMALS | Flow is .125; the training data had numbers with 2 decimals.
            """)
    void whatIsWrongOrOddAboutANumberIsToldInWords(int decimals, String value, Rule rule, String message) {
        assertEquals(
                Optional.of(new ReadingProblem(rule, "flow", value, message)),
                ReadingRules.problem(number(decimals), value));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 9", "0, 9.0", "1, 9.5", "1, 9.50", "2, 1e-2"})
    void aNumberWithinTheRangeThatHasNoMoreDecimalsIsFine(int decimals, String value) {
        assertEquals(Optional.empty(), ReadingRules.problem(number(decimals), value));
    }

    @Test
    void aWordThatIsNotKnownIsToldWithThoseThatAre() {
        var message = "Kind is \u201ca\u201d, which the training data did not have. Known: A, B.";

        assertEquals(
                Optional.of(new ReadingProblem(Rule.KNOWN_CATEGORY, "kind", "a", message)),
                ReadingRules.problem(KIND, "a"));
    }

    @Test
    void aLongValueIsShownByItsFirstFortyCharacters() {
        assertEquals(noNumber("x".repeat(40)), problem("x".repeat(40)));
        assertEquals(noNumber("x".repeat(40) + "\u2026"), problem("x".repeat(41)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-1.5, -1.5", "+1, 1", ".5, 0.5", "1., 1", "1e2, 1E+2", "1E-2, 0.01"})
    void aNumberIsReadAsItIsWritten(String text, BigDecimal expected) {
        assertEquals(Optional.of(expected), ReadingRules.number(text));
    }

    @ParameterizedTest
    @CsvSource({"''", "' 1'", ".", "1e", "1e999", "0x10", "NaN", "1_000", "1234567890123456789"})
    void whatIsNoNumberOrTooLongForOneIsNotRead(String text) {
        assertEquals(Optional.empty(), ReadingRules.number(text));
    }

    @Test
    void tooFewValuesAreOneProblemOfTheWholeReading() {
        var problems = ReadingRules.problems(Profiles.ai4i(), List.of("L", "298.4"));

        assertEquals(ReadingRules.errors(Profiles.ai4i(), List.of("L", "298.4")), problems);
        assertEquals(
                List.of(Rule.VALUE_COUNT),
                problems.stream().map(ReadingProblem::rule).toList());
    }

    private static String problem(String value) {
        return ReadingRules.problem(WHOLE, value).map(ReadingProblem::message).orElse("none");
    }

    private static String noNumber(String shown) {
        return "Flow is \u201c" + shown + "\u201d, which is no number. Training data: 0 to 9.5.";
    }

    private static Field number(int decimals) {
        return new Field.Numeric(
                new Field.Common("flow", "Flow", "", "", Optional.empty(), "1"),
                BigDecimal.ZERO,
                new BigDecimal("9.5"),
                decimals);
    }
}
