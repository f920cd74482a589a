package dev.nacelle.app.readingfile;

/** A text that cannot be split into records from some line on. */
final class NotRecordsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line from 1
     */
    NotRecordsException(int line, Exception cause) {
        super(cause);
        this.line = line;
    }

    int line() {
        return line;
    }
}
