package dev.nacelle.mock.control;

/** Why a control request is refused: what is wrong, and what to do about it. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final int status;
    private final String hint;

    private Problem(int status, String what, String hint) {
        super(what, null, false, false);
        this.status = status;
        this.hint = hint;
    }

    /** The request makes no sense. */
    static Problem badRequest(String what, String hint) {
        return new Problem(BAD_REQUEST, what, hint);
    }

    /** The caller may not. */
    static Problem forbidden(String what, String hint) {
        return new Problem(FORBIDDEN, what, hint);
    }

    /** There is no such thing. */
    static Problem notFound(String what, String hint) {
        return new Problem(NOT_FOUND, what, hint);
    }

    int status() {
        return status;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String hint() {
        return hint;
    }
}
