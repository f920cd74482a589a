package dev.nacelle.mock.http;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer, and when and how it is sent.
 *
 * @param answer its status and headers, and its body unless that is written while it is sent
 * @param delay to wait before anything is sent; holds no thread
 * @param manner how it is sent
 * @param onSending run after the delay, right before the first byte
 * @param body writes the body while it is sent, for one too large to be held; then the answer's own must be empty
 */
public record Delivery(
        WireResponse answer, Duration delay, Manner manner, Runnable onSending, Optional<BodyWriter> body) {
    /** Writes a body. */
    @FunctionalInterface
    public interface BodyWriter {
        /** Writes all of it; the stream is closed by others. */
        void write(OutputStream out) throws IOException;
    }

    /** An answer sent at once, as it is. */
    public static Delivery of(WireResponse answer) {
        return new Delivery(answer, Duration.ZERO, new Manner.Whole(), Delivery::nothing, Optional.empty());
    }

    /** An answer whose body is written while it is sent. */
    public static Delivery streamed(int status, Headers headers, BodyWriter body) {
        return new Delivery(
                new WireResponse(status, headers, Body.empty()),
                Duration.ZERO,
                new Manner.Whole(),
                Delivery::nothing,
                Optional.of(body));
    }

    /** The same, with that done right before the first byte is sent. */
    public Delivery onSending(Runnable action) {
        return new Delivery(answer, delay, manner, action, body);
    }

    /** The same after a delay and in another manner. */
    public Delivery disturbed(Duration otherDelay, Manner otherManner) {
        return new Delivery(answer, otherDelay, otherManner, onSending, body);
    }

    boolean isPlain() {
        return delay.isZero() && manner.isWhole();
    }

    private static void nothing() {
        // Nothing is to be done before it is sent.
    }
}
