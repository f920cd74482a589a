package dev.nacelle.lambda;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Failure;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings one by one. What cannot be used is remembered as a problem, the first of them, and does not stop the
 * reading: the function answers the problem to each call instead of not starting at all.
 */
final class SettingsReader {
    private static final int LONGEST_VALUE_IN_LOG = 100;

    private final Function<String, Optional<String>> environment;
    private final Map<String, String> shown = new TreeMap<>();
    private @Nullable Failure problem;

    /** @param environment what {@code System.getenv} is when deployed */
    SettingsReader(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /**
     * The value of a setting.
     *
     * @param parser gives nothing for what the setting must not be
     * @param otherwise in place of such a value
     */
    <T> T read(Setting setting, Function<String, Optional<T>> parser, T otherwise) {
        var text = environment
                .apply(setting.variable())
                .map(String::strip)
                .filter(set -> !set.isEmpty())
                .orElse(setting.byDefault());
        var value = parser.apply(text);
        shown.put(setting.variable(), value.isPresent() ? text : "unusable");
        if (value.isEmpty() && problem == null) {
            problem = problem(setting, text);
        }
        return value.orElse(otherwise);
    }

    /** Whether a switch is on; off if it is neither on nor off. */
    boolean isOn(Setting setting) {
        return read(setting, SettingsReader::onOrOff, false);
    }

    /** A number that must lie between two others, or be one of them. */
    double number(Setting setting, double least, double most, double otherwise) {
        return read(setting, text -> number(text).filter(number -> number >= least && number <= most), otherwise);
    }

    /** The same without a fraction. */
    int wholeNumber(Setting setting, int least, int most, int otherwise) {
        return read(
                setting,
                text -> number(text)
                        .filter(number -> number >= least && number <= most && number == Math.rint(number))
                        .map(Double::intValue),
                otherwise);
    }

    /** The first setting that cannot be used. */
    Optional<Failure> problem() {
        return Optional.ofNullable(problem);
    }

    /** The settings read so far, by variable. */
    Map<String, String> shown() {
        return Map.copyOf(shown);
    }

    /** Also {@code true} and {@code false}, as other tools spell it. */
    static Optional<Boolean> onOrOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true" -> Optional.of(true);
            case "off", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Without Java's own extras, such as {@code 1d} and {@code NaN}. */
    private static Optional<Double> number(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.eE+-".indexOf(text.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Failure problem(Setting setting, String text) {
        return new Failure(
                ErrorCode.SETTING_INVALID,
                "The function's environment variable " + setting.variable() + " must be " + setting.mustBe() + ".",
                setting.variable() + " is set to " + SafeText.forCaller(text, LONGEST_VALUE_IN_LOG));
    }
}
