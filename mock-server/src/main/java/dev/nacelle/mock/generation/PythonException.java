package dev.nacelle.mock.generation;

/**
 * An exception that ends the workshop's Python code, as Lambda's runtime for Python reports it. Its caller never sees it:
 * API Gateway answers 500.
 */
public final class PythonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String words;

    PythonException(String type, String words) {
        super(type + ": " + words);
        this.type = type;
        this.words = words;
    }

    /** Python's name of it, such as {@code KeyError}. */
    public String type() {
        return type;
    }

    /** What Python's {@code str} makes of it, such as {@code 'httpMethod'} with the quotes. */
    public String words() {
        return words;
    }
}
