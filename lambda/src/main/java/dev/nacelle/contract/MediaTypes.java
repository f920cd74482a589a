package dev.nacelle.contract;

/** The media types on the wire. */
public final class MediaTypes {
    /**
     * What most models take, to the letter: the workshop's container refuses {@code text/csv; charset=utf-8} (its
     * inference script compares {@code content_type == 'text/csv'}).
     */
    public static final String CSV = "text/csv";

    /** What the models of the workshop's edition of January 2024 and later take. */
    public static final String PLAIN = "text/plain";

    /** What the function answers, bare numbers included, as the workshop's function does. */
    public static final String JSON = "application/json";

    private MediaTypes() {}
}
