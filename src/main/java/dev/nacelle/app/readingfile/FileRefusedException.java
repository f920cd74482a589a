package dev.nacelle.app.readingfile;

/** A file that is not read; the message says why, to a person. */
final class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    FileRefusedException(String message) {
        super(message);
    }
}
