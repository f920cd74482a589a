package dev.nacelle.mock.fault;

/** A scenario file that is none; the message names the file, the place in it, the value found and what can be there. */
public final class InvalidScenarioException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidScenarioException(String message) {
        super(message);
    }
}
