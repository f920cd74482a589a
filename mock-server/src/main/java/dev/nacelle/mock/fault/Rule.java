package dev.nacelle.mock.fault;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * When a fault happens.
 *
 * @param fault what happens
 * @param probability of each call inside the window, 0 to 1; 1 hits every one
 * @param window which calls can be hit at all
 */
public record Rule(Fault fault, double probability, Window window) {
    /** @throws IllegalArgumentException if the probability is none */
    public Rule {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + "; it can be 0 to 1");
        }
    }

    /** Every call is hit. */
    public static Rule always(Fault fault) {
        return new Rule(fault, 1, Window.always());
    }

    /** Each call is hit with that probability. */
    public static Rule sometimes(Fault fault, double probability) {
        return new Rule(fault, probability, Window.always());
    }

    /** What happens and when, in one line without a full stop. */
    public String summary() {
        var when = Stream.of(share(), window.summary())
                .filter(part -> !part.isEmpty())
                .toList();
        return fault.summary() + (when.isEmpty() ? "" : " (" + String.join("; ", when) + ")");
    }

    private String share() {
        if (probability == 1) {
            return "";
        }
        var percent = BigDecimal.valueOf(probability).movePointRight(2).stripTrailingZeros();
        return percent.toPlainString() + " % of the calls";
    }
}
