package dev.nacelle.reading;

/** A profile file that is none; the message names the file, the key and what was expected there. */
public final class InvalidProfileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidProfileException(String message) {
        super(message);
    }
}
