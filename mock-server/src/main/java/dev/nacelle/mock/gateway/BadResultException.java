package dev.nacelle.mock.gateway;

/**
 * A function's result that API Gateway cannot turn into an answer; the message is for the log. It has no stack trace:
 * what is wrong is in the function, not here.
 */
final class BadResultException extends Exception {
    private static final long serialVersionUID = 1L;

    BadResultException(String message) {
        super(message, null, false, false);
    }
}
