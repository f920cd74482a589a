package dev.nacelle.app.client;

import java.time.Duration;
import java.util.Optional;

/**
 * What a call's time went to, measured by the client on that call itself. A part that did not take place is empty; the
 * part a call stopped in reaches to its end.
 *
 * @param prepare finding credentials and signing
 * @param dns looking the name up; empty for an address in numbers. The JDK remembers names for 30 s, so 0 ms may mean
 *     that it did
 * @param connect making the connection, over all addresses that were tried, a proxy's tunnel included
 * @param tls agreeing on encryption
 * @param send putting the request on its way
 * @param firstByte from the request's last byte until the answer's head was there
 * @param body from there until the answer's last byte
 * @param reused whether the connection was kept from an earlier call: then there is no dns, connect and tls
 */
public record Timings(
        Optional<Duration> prepare,
        Optional<Duration> dns,
        Optional<Duration> connect,
        Optional<Duration> tls,
        Optional<Duration> send,
        Optional<Duration> firstByte,
        Optional<Duration> body,
        boolean reused) {
    private static final Timings UNKNOWN = new Timings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    /** Nothing measured. */
    public static Timings unknown() {
        return UNKNOWN;
    }
}
