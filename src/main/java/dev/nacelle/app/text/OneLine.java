package dev.nacelle.app.text;

import java.util.regex.Pattern;

/** Makes a foreign text fit to be shown: one line, not long, and without signs that could command a terminal. */
public final class OneLine {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");
    private static final int LONGEST = 300;

    private OneLine() {}

    /** The text on one line of at most 300 characters; what is cut off is told by an ellipsis. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * The text on one line.
     *
     * @param longest how many characters of it are shown, at least 1
     */
    public static String of(String text, int longest) {
        var line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= longest ? line : line.substring(0, longest) + "\u2026";
    }
}
