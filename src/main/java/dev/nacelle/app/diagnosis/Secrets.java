package dev.nacelle.app.diagnosis;

import java.util.regex.Pattern;

/** Takes out of foreign words what a report must not carry: account numbers, keys, tokens, queries of addresses. */
public final class Secrets {
    private static final Pattern ACCOUNT = Pattern.compile("(?<![\\d.])\\d{12}(?!\\d)");
    private static final Pattern CUT_NUMBER = Pattern.compile("(?<![\\d.])\\d+\u2026");
    private static final Pattern KEY_ID = Pattern.compile("\\b(AKIA|ASIA)[A-Z0-9]{12,}");
    private static final Pattern TOKEN = Pattern.compile(
            "(?i)\\b(bearer|basic|credential|signature|password|token|api-?key)([=: ]\\s*)[\\w.~+/=-]{16,}");
    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?#\"]*)[?#][^\\s\"]*");
    private static final Pattern USER = Pattern.compile("(https?://)[^\\s/@\"]+@");

    private Secrets() {}

    /** The words with an ellipsis where a secret may have been. */
    public static String masked(String words) {
        var accounts =
                CUT_NUMBER.matcher(ACCOUNT.matcher(words).replaceAll("\u2026")).replaceAll("\u2026");
        var keys = KEY_ID.matcher(accounts).replaceAll("$1\u2026");
        var tokens = TOKEN.matcher(keys).replaceAll("$1$2\u2026");
        return USER.matcher(QUERY.matcher(tokens).replaceAll("$1")).replaceAll("$1\u2026@");
    }
}
