package dev.nacelle.app.diagnosis;

/** A file of rules that is not as it must be; the message says where, what is wrong, and what is allowed. */
final class InvalidRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param place in the file, as a JSON path such as {@code $.rules[0].when.status}
     * @param problem a sentence or two
     */
    InvalidRulesException(String place, String problem) {
        super(place + ": " + problem);
    }
}
