package dev.nacelle.app.client;

import dev.nacelle.app.client.Outcome.Cause;

/** What went wrong on the way to an endpoint, as exactly as the client can tell it. */
public enum Trouble {
    /** The name has no address. */
    NAME_UNKNOWN(Cause.DNS),
    /** The address refuses connections: nothing listens there, or a firewall says so. */
    REFUSED(Cause.CONNECT),
    /** The connection kept from an earlier call broke, and the address refuses a new one: nobody is there any more. */
    GONE(Cause.CONNECT),
    /** The address did not take the connection in time. */
    CONNECT_TIMED_OUT(Cause.CONNECT),
    /** No network leads to the address. */
    NO_ROUTE(Cause.CONNECT),
    /** The proxy has no address, refuses connections or does not take them in time. */
    PROXY_UNREACHABLE(Cause.CONNECT),
    /** The proxy is there and makes no tunnel to the endpoint. That it wants a login is a refusal with status 407. */
    PROXY_REFUSED(Cause.CONNECT),
    /** Connected, and then nothing more came during the handshake. */
    HANDSHAKE_STALLED(Cause.TLS),
    /** The other side hung up during the handshake. */
    HANDSHAKE_BROKEN(Cause.TLS),
    /** Nobody this computer believes vouches for the certificate. */
    UNTRUSTED(Cause.TLS),
    /** The certificate is made out to another name. */
    OTHER_NAME(Cause.TLS),
    /** The certificate's time is over or has not come; or this computer's clock is wrong. */
    WRONG_TIME(Cause.TLS),
    /** What answers there does not speak TLS. */
    NO_TLS(Cause.TLS),
    /** The two sides did not agree: version, cipher, a client certificate that is wanted. */
    TLS_REFUSED(Cause.TLS),
    /** The other side threw the connection away before it answered. */
    RESET(Cause.OTHER),
    /** The other side closed the connection without a byte of an answer. */
    EMPTY(Cause.OTHER),
    /** What came is no HTTP. */
    NOT_HTTP(Cause.OTHER),
    /** The answer began and ended before its end. */
    CUT_OFF(Cause.OTHER),
    /** None of these. */
    OTHER(Cause.OTHER);

    private final Cause cause;

    Trouble(Cause cause) {
        this.cause = cause;
    }

    /** How far the call came, roughly. */
    public Cause cause() {
        return cause;
    }

    /** The trouble of which only that much is known. */
    static Trouble of(Cause cause) {
        return switch (cause) {
            case DNS -> NAME_UNKNOWN;
            case CONNECT -> REFUSED;
            case TLS -> TLS_REFUSED;
            case OTHER -> OTHER;
        };
    }
}
