package dev.nacelle.app.doctor;

import dev.nacelle.contract.Hop;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How one hop is.
 *
 * @param seen what shows it, a few words; may be empty
 * @param time what was measured or told of it
 */
public record HopRow(Hop hop, Mark mark, String seen, Optional<Duration> time) {
    /** The same, its words put through that. */
    HopRow worded(UnaryOperator<String> way) {
        return new HopRow(hop, mark, way.apply(seen), time);
    }
}
