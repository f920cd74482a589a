package dev.nacelle.mock.gateway;

import java.time.Duration;

/** A function had not ended when the gateway's patience did. */
public final class TooLateException extends Exception {
    private static final long serialVersionUID = 1L;

    /** After waiting that long. */
    public TooLateException(Duration waited) {
        super("The function took longer than the integration's time-out of " + waited.toMillis() + " ms");
    }
}
