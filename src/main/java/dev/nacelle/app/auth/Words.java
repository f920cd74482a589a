package dev.nacelle.app.auth;

import java.util.regex.Pattern;

/** A foreign exception's words, fit for one line of a window. */
public final class Words {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");
    private static final int LONGEST = 300;

    private Words() {}

    /** The outermost words of it, on one line. */
    public static String of(Throwable thrown) {
        return of(
                thrown.getMessage() == null || thrown.getMessage().isBlank()
                        ? thrown.getClass().getSimpleName()
                        : thrown.getMessage());
    }

    /** That text on one line. */
    public static String of(String text) {
        var line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
    }
}
