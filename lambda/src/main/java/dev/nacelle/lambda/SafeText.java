package dev.nacelle.lambda;

import java.util.regex.Pattern;

/** Text that came from somewhere else, made fit for a log line or a caller. */
final class SafeText {
    private static final int LONGEST_LINE = 2_000;
    private static final String MASK = "***";

    /** Account ids are twelve digits, in the console also in groups of four; ids of access keys begin so. */
    private static final Pattern IDS =
            Pattern.compile("(?<!\\d)(?:\\d{12}|\\d{4}-\\d{4}-\\d{4})(?!\\d)|\\b(?:AKIA|ASIA)[A-Z0-9]{12,}");

    private static final Pattern ADDRESSES = Pattern.compile("(?i)\\barn:\\S+|\\S+://\\S+|\\S*\\.amazonaws\\.com\\S*");
    private static final Pattern TOKENS = Pattern.compile("[A-Za-z0-9+/=_-]{40,}");

    /** Where a signature does not match, AWS may repeat the headers that were signed, this one among them. */
    private static final Pattern SESSION_TOKEN = Pattern.compile("(?i)(x-amz-security-token\\W{1,3})\\S+");

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029]+");

    private SafeText() {}

    /** For the log: one line, not too long, without account ids, key ids and the session token. */
    static String oneLine(String text) {
        var withoutIds = IDS.matcher(printable(text)).replaceAll(MASK);
        return SESSION_TOKEN.matcher(withoutIds).replaceAll("$1" + MASK);
    }

    /** An id as it came, on one line: some have twelve digits in a row, and a masked one could not be looked up. */
    static String id(String text) {
        return printable(text);
    }

    private static String printable(String text) {
        return NOT_PRINTABLE
                .matcher(shortened(text, LONGEST_LINE))
                .replaceAll(" ")
                .strip();
    }

    /** For the caller: also without addresses, ARNs, and whatever is long enough to be a secret. */
    static String forCaller(String text, int longest) {
        var withoutAddresses = ADDRESSES.matcher(oneLine(text)).replaceAll(MASK);
        return shortened(TOKENS.matcher(withoutAddresses).replaceAll(MASK), longest);
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "..." : text;
    }
}
