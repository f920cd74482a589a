package dev.nacelle.app.client;

import dev.nacelle.contract.Hop;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.util.Optional;

/** What a call came to. */
public sealed interface Outcome {
    /** What went over the wire. */
    Exchange exchange();

    /** One case for each outcome, so that the compiler tells what a new one breaks. */
    <T> T match(Cases<T> cases);

    /** The score, if there is one. */
    default Optional<Score> score() {
        return Optional.empty();
    }

    /** What to do with each outcome. */
    interface Cases<T> {
        T scored(Scored outcome);

        T refused(Refused outcome);

        T unreadable(Unreadable outcome);

        T timedOut(TimedOut outcome);

        T unreachable(Unreachable outcome);

        /** As a call that broke before it began, unless the cases tell the two apart. */
        default T notSent(NotSent outcome) {
            return unreachable(new Unreachable(Trouble.OTHER, outcome.sentence(), outcome.exchange()));
        }

        T cancelled(Cancelled outcome);
    }

    /** The endpoint answered a score. */
    record Scored(Score value, Exchange exchange) implements Outcome {
        @Override
        public Optional<Score> score() {
            return Optional.of(value);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.scored(this);
        }
    }

    /**
     * The endpoint answered an HTTP status that is no success.
     *
     * @param status 300 to 599
     * @param code the function's name for the failure; nothing where the answer is not the function's
     * @param hop where the answer says the fault lies; nothing where it does not say
     * @param message the answer's own words, on one line; empty where it has none
     * @param hint what the answer says to do next; empty where it does not say
     */
    record Refused(int status, Optional<String> code, Optional<Hop> hop, String message, String hint, Exchange exchange)
            implements Outcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.refused(this);
        }
    }

    /**
     * The endpoint answered with success and without a score.
     *
     * @param reason what is wrong with the answer, one sentence
     */
    record Unreadable(String reason, Exchange exchange) implements Outcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unreadable(this);
        }
    }

    /**
     * Nothing came in time.
     *
     * @param limit how long the client waits for the whole call
     */
    record TimedOut(Duration limit, Exchange exchange) implements Outcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.timedOut(this);
        }
    }

    /**
     * There was no way to the endpoint, or the connection broke.
     *
     * @param detail the network's own words; may be empty
     */
    record Unreachable(Trouble trouble, String detail, Exchange exchange) implements Outcome {
        /** A call of which no more is known than how far it came. */
        public Unreachable(Cause cause, String detail, Exchange exchange) {
            this(Trouble.of(cause), detail, exchange);
        }

        /** How far the call came, roughly. */
        public Cause cause() {
            return trouble.cause();
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unreachable(this);
        }
    }

    /**
     * This computer could not make the call: nothing was sent.
     *
     * @param code the obstacle's name for programs, such as {@code credentials.unknown-profile}
     * @param sentence what is missing, one sentence or two
     * @param nextStep what to do about it
     */
    record NotSent(String code, String sentence, String nextStep, Exchange exchange) implements Outcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notSent(this);
        }
    }

    /** The person stopped the call. */
    record Cancelled(Exchange exchange) implements Outcome {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cancelled(this);
        }
    }

    /** How far a call came that did not reach its endpoint. */
    enum Cause {
        /** The name has no address. */
        DNS,
        /** The address takes no connection, or not in time. */
        CONNECT,
        /** No encryption was agreed on: certificate, protocol, or no encryption there at all. */
        TLS,
        /** The connection was there and broke, or what came over it is no HTTP. */
        OTHER
    }
}
