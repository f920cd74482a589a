package dev.nacelle.app.mockpanel;

import dev.nacelle.app.text.Messages;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings as a person types them. */
final class TypedValues {
    private static final int MILLIS_DIGITS = 3;

    private TypedValues() {}

    /**
     * A number of seconds, with a point or a comma.
     *
     * @throws IllegalArgumentException if it is none; the message says so to a person
     */
    static Duration seconds(String text) {
        try {
            return Duration.ofMillis(new BigDecimal(text.replace(',', '.'))
                    .movePointRight(MILLIS_DIGITS)
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException noNumber) {
            throw new IllegalArgumentException(Messages.text("mockpanel.setup.no-seconds", text), noNumber);
        }
    }

    static String words(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), MILLIS_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * Media types apart by commas.
     *
     * @throws IllegalArgumentException if there is none; the message says so to a person
     */
    static Set<String> types(String text) {
        var types = Stream.of(text.split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (types.isEmpty() || types.stream().anyMatch(type -> !type.contains("/"))) {
            throw new IllegalArgumentException(Messages.text("mockpanel.setup.no-types", text));
        }
        return types;
    }

    static String words(Set<String> types) {
        return types.stream().sorted().collect(Collectors.joining(", "));
    }
}
