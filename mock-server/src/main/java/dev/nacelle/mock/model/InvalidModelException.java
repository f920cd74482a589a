package dev.nacelle.mock.model;

/** A model that cannot be used; the message names the model, what is wrong with it and what would do. */
public final class InvalidModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidModelException(String message) {
        super(message);
    }

    InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
