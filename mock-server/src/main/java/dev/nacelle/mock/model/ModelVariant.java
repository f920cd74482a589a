package dev.nacelle.mock.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which of a profile's two stand-in models answers. */
public enum ModelVariant {
    /** Trained until clear cases score below 0.05 or above 0.95; the default. */
    VIVID,
    /**
     * Trained for ten rounds with the workshop's parameters: scores between about 0.3 and 0.7, as people saw with the
     * workshop's last wind-turbine edition.
     */
    WORKSHOP;

    /** How settings and file names spell it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The variant of that wire name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public static ModelVariant named(String name) {
        return Arrays.stream(values())
                .filter(variant -> variant.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No model variant \u201c%s\u201d. There are: %s."
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(ModelVariant::wireName)
                                        .collect(Collectors.joining(", ")))));
    }
}
