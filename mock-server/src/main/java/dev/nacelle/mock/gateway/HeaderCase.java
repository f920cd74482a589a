package dev.nacelle.mock.gateway;

import java.util.Locale;
import java.util.Set;

/**
 * How API Gateway spells header names over HTTP/1.1.
 *
 * <p>Source: events and answers recorded from AWS. Why events of format 1.0 mix the two is not known; this is the mix.
 */
final class HeaderCase {
    private static final Set<String> LOWER_IN_EVENTS =
            Set.of("accept", "accept-encoding", "accept-language", "cache-control", "dnt", "upgrade-insecure-requests");

    private static final char LAST_ASCII = 0x7f;

    private HeaderCase() {}

    /** In an event of format 1.0: what browsers add is in lower case, all else in title case. */
    static String inEventV1(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return LOWER_IN_EVENTS.contains(lower) || lower.startsWith("sec-") ? lower : inAnswer(name);
    }

    /** In an answer: each word begins with a capital, {@code Apigw-Requestid}. */
    static String inAnswer(String name) {
        return isTitle(name) ? name : title(name.toLowerCase(Locale.ROOT));
    }

    // Most names come so: then there is no need for two more strings.
    private static boolean isTitle(String name) {
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter > LAST_ASCII || (begins ? letter >= 'a' && letter <= 'z' : letter >= 'A' && letter <= 'Z')) {
                return false;
            }
            begins = letter == '-';
        }
        return true;
    }

    private static String title(String lower) {
        var title = new StringBuilder(lower);
        for (int i = 0; i < title.length(); i++) {
            if (i == 0 || title.charAt(i - 1) == '-') {
                title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
            }
        }
        return title.toString();
    }
}
