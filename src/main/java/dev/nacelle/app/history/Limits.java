package dev.nacelle.app.history;

/**
 * How much the history keeps; beyond that the oldest calls go, those that are pinned last.
 *
 * @param calls how many, 1 or more
 * @param bytes how large its file becomes, roughly
 */
public record Limits(int calls, long bytes) {
    /** What suits a person: 5,000 calls, 20 MB. */
    public static final Limits USUAL = new Limits(5_000, 20_000_000);

    public Limits {
        if (calls < 1 || bytes < 1) {
            throw new IllegalArgumentException("Nothing could be kept: " + calls + " calls, " + bytes + " bytes");
        }
    }
}
