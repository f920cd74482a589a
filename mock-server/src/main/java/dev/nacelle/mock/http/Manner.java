package dev.nacelle.mock.http;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** In what way an answer reaches its caller. */
public sealed interface Manner {
    /** Whether nothing is disturbed. */
    default boolean isWhole() {
        return this instanceof Whole;
    }

    /** As it is. */
    record Whole() implements Manner {}

    /**
     * Head at once, then the body in even pieces.
     *
     * @param duration from the head to the last byte
     */
    record Slow(Duration duration) implements Manner {}

    /**
     * The head promises the whole body, and the connection is closed after some of it.
     *
     * @param bodyBytes how many bytes of the body are sent, at most all but one
     */
    record CutOff(int bodyBytes) implements Manner {}

    /** The connection is closed without a byte. */
    record NoAnswer() implements Manner {}

    /** The connection is reset (TCP RST) without a byte. */
    record Reset() implements Manner {}

    /**
     * Bytes that are no HTTP, then the connection is closed.
     *
     * @param text those bytes, in ASCII
     */
    record Garbage(String text) implements Manner {}

    /** Calls the one function that is meant. */
    default <T> T match(
            Supplier<T> whole,
            Function<Slow, T> slow,
            Function<CutOff, T> cutOff,
            Supplier<T> noAnswer,
            Supplier<T> reset,
            Function<Garbage, T> garbage) {
        if (this instanceof Slow it) {
            return slow.apply(it);
        }
        if (this instanceof CutOff it) {
            return cutOff.apply(it);
        }
        if (this instanceof NoAnswer) {
            return noAnswer.get();
        }
        if (this instanceof Reset) {
            return reset.get();
        }
        return this instanceof Garbage it ? garbage.apply(it) : whole.get();
    }

    /** In words, for the journal. */
    default String words() {
        return match(
                () -> "whole",
                slow -> "body over " + slow.duration().toMillis() + " ms",
                cutOff -> "cut off after " + cutOff.bodyBytes() + " bytes of the body",
                () -> "connection closed without an answer",
                () -> "connection reset",
                garbage -> "garbage instead of HTTP");
    }
}
