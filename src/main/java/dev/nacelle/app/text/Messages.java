package dev.nacelle.app.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every text a person reads, by key.
 *
 * <p>A text may hold {@code {0}}, {@code {1}} and so on; nothing else in it has a meaning of its own, so apostrophes
 * and braces need no escape. Values are put in as they are: numbers are written by the caller.
 */
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.nacelle.app.text.messages", Locale.ROOT);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Messages() {}

    /**
     * The text under that key.
     *
     * @param args what stands for {@code {0}}, {@code {1}} and so on
     * @throws java.util.MissingResourceException if there is no such key
     * @throws IllegalArgumentException if the text asks for more values than there are
     */
    public static String text(String key, Object... args) {
        return PLACE.matcher(BUNDLE.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(value(key, Integer.parseInt(place.group(1)), args)));
    }

    /** Every text, for a library that looks keys up by itself. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    private static String value(String key, int index, Object... args) {
        if (index >= args.length) {
            throw new IllegalArgumentException(
                    "Text " + key + " asks for {" + index + "} and got " + args.length + " values");
        }
        return String.valueOf(args[index]);
    }
}
