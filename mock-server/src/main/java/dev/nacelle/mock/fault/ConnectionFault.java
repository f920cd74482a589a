package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;

/**
 * A connection that breaks between the caller and the API. The request has arrived and is worked on all the same: what
 * breaks is the way back.
 *
 * @param kind how it breaks
 */
public record ConnectionFault(Kind kind) implements Fault {
    /** How a connection breaks. */
    public enum Kind implements WireNamed {
        /** The connection is reset (TCP RST): "connection reset" at the caller. */
        RESET,
        /** The connection is closed in good order before the first byte of an answer. */
        CLOSED_WITHOUT_ANSWER,
        /** Bytes come that are no HTTP, then the connection is closed. */
        GARBAGE,
        /** The answer announces a whole body, sends half of it, and the connection is closed. */
        CUT_OFF_BODY
    }

    @Override
    public Hop hop() {
        return Hop.TLS;
    }

    @Override
    public String type() {
        return "connection";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.connection(this);
    }
}
