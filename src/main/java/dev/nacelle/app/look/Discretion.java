package dev.nacelle.app.look;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes unreadable what a room must not read: names and numbers of hosts, ids of APIs, numbers of AWS accounts, ids of
 * keys. Signs stand in for letters and digits one by one, so that a text keeps its length and its points and dashes.
 * This computer's own names stay: there is nothing to tell from them.
 *
 * <p>What it goes by is the text's form, so that nobody has to say which texts to hide, and the words it is given, for
 * what has no form of its own.
 */
public final class Discretion {
    /** Stands for a letter or a digit. */
    public static final char SIGN = '\u2022';

    private static final Pattern LOOPBACK = Pattern.compile("(?:localhost|127(?:\\.\\d+){3}|\\[?::1]?)(?::\\d+)?");
    private static final List<Pattern> FORMS = List.of(
            // After a scheme whatever stands there is a host; the group is what is hidden.
            Pattern.compile("(?i)\\bhttps?://([^\\s/?#\"'<>\u201c\u201d]+)"),
            Pattern.compile("(?i)(?<![\\w.-])([\\w-]+\\.(?:execute-api|lambda-url)\\b[\\w.-]*)"),
            Pattern.compile("(?i)(?<![\\w.-])((?:[a-z0-9-]+\\.){2,}[a-z]{2,})(?![\\w-])"),
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\d.,])"),
            Pattern.compile("(?<![\\d.,])(\\d{12})(?![\\d.])"),
            Pattern.compile("\\b((?:AKIA|ASIA)[A-Z0-9]{8,})\\b"));

    private static final List<Pattern> NONE = List.of();

    // The number of an account, the id of a key.
    private static final int SHORTEST_WITHOUT_POINT = 12;

    private Discretion() {}

    /**
     * The text as a room may read it.
     *
     * @param known words to hide besides what has the form of something to hide; blank ones are passed over
     */
    public static String veiled(String text, Collection<String> known) {
        var veiled = text;
        for (var form : isPlain(text) ? NONE : FORMS) {
            veiled = veiled(veiled, form);
        }
        for (var word : known) {
            if (!word.isBlank() && !LOOPBACK.matcher(word).matches()) {
                veiled = veiled(veiled, Pattern.compile("(?i)(" + Pattern.quote(word) + ")"));
            }
        }
        return veiled;
    }

    // Most texts in a window are such, and all of them are looked at before a frame is drawn.
    private static boolean isPlain(String text) {
        return text.length() < SHORTEST_WITHOUT_POINT && text.indexOf('.') < 0 && text.indexOf(':') < 0;
    }

    private static String veiled(String text, Pattern form) {
        return form.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(text.substring(found.start(), found.start(1))
                        + hidden(found.group(1))
                        + text.substring(found.end(1), found.end())));
    }

    private static String hidden(String word) {
        return LOOPBACK.matcher(word.toLowerCase(Locale.ROOT)).matches()
                ? word
                : word.replaceAll("[\\p{L}\\p{N}]", String.valueOf(SIGN));
    }
}
