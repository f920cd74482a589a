package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Exchange;
import java.util.Locale;

/**
 * A request made to learn something about the way, not to get a score.
 *
 * @param kind what was asked
 * @param exchange what came of it
 */
public record ProbeAnswer(Kind kind, Exchange exchange) {
    /** What a probe asks. */
    public enum Kind {
        /** GET at the address itself. */
        GET,
        /** The same once more, after the readings: one time alone tells nothing. */
        GET_AGAIN,
        /** OPTIONS at the address, as a browser asks before it lets a page send. */
        OPTIONS,
        /** GET at the host's root, without stage and route. */
        ROOT,
        /** POST of a reading that no model takes. */
        BAD,
        /** POST of a reading of another profile. */
        OTHER,
        /** The SageMaker endpoint asked directly, without the API and the function. */
        DIRECT;

        /** The name in a rule's conditions. */
        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
