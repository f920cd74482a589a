package dev.nacelle.app.client;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect for each address until it takes the connection, and for each silence during the TLS handshake
 * @param call for the whole call, from finding credentials to the answer's last byte
 * @throws IllegalArgumentException if one is not more than zero
 */
public record TimeLimits(Duration connect, Duration call) {
    private static final TimeLimits USUAL = new TimeLimits(Duration.ofMillis(2_500), Duration.ofSeconds(30));

    public TimeLimits {
        if (connect.isNegative() || connect.isZero() || call.isNegative() || call.isZero()) {
            throw new IllegalArgumentException("A time limit is more than zero: " + connect + ", " + call);
        }
    }

    /** 2.5 s for the connection; 30 s for the call, because API Gateway itself gives up then. */
    public static TimeLimits usual() {
        return USUAL;
    }
}
