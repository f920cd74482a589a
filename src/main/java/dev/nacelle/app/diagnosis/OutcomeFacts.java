package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.OutcomeName;
import java.util.Locale;
import java.util.Optional;

/** What an outcome itself shows, without its exchange. */
final class OutcomeFacts {
    private OutcomeFacts() {}

    /** Which of the closed set of outcomes it is. */
    static String kind(Outcome outcome) {
        return OutcomeName.of(outcome);
    }

    /** How far a call came that did not reach its endpoint. */
    static Optional<String> cause(Outcome outcome) {
        return as(outcome, Outcome.Unreachable.class)
                .map(unreachable -> unreachable.cause().name().toLowerCase(Locale.ROOT));
    }

    /** What went wrong on the way, as exactly as the client can tell it. */
    static Optional<String> trouble(Outcome outcome) {
        return as(outcome, Outcome.Unreachable.class)
                .map(unreachable -> unreachable.trouble().name().toLowerCase(Locale.ROOT))
                .map(name -> name.replace('_', '-'));
    }

    /** The outcome, if it is of that kind. */
    static <T extends Outcome> Optional<T> as(Outcome outcome, Class<T> kind) {
        return Optional.of(outcome).filter(kind::isInstance).map(kind::cast);
    }
}
