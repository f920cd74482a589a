package dev.nacelle.app.environment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a pasted {@code curl} command says, option by option (curl's manual). It may hold secrets: it is taken apart at
 * once and kept nowhere.
 */
final class CurlCommand {
    private static final Pattern CURL = Pattern.compile("(?is)^\\s*([$>#%]\\s+)?(\\S*[/\\\\])?curl(\\.exe)?\\s.+");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("H", "header"),
            Map.entry("d", "data"),
            Map.entry("u", "user"),
            Map.entry("x", "proxy"),
            Map.entry("U", "proxy-user"),
            Map.entry("m", "max-time"),
            Map.entry("X", "request"),
            Map.entry("A", "user-agent"),
            Map.entry("e", "referer"),
            Map.entry("o", "output"),
            Map.entry("w", "write-out"),
            Map.entry("b", "cookie"));
    private static final Set<String> WITH_VALUE = Set.of(
            "header",
            "data",
            "data-raw",
            "data-binary",
            "data-ascii",
            "user",
            "proxy",
            "proxy-user",
            "max-time",
            "connect-timeout",
            "cacert",
            "aws-sigv4",
            "noproxy",
            "request",
            "user-agent",
            "referer",
            "output",
            "write-out",
            "cookie",
            "url",
            "retry",
            "oauth2-bearer");

    private final Map<String, String> options = new HashMap<>();
    private final List<String> headers = new ArrayList<>();
    private Optional<String> url = Optional.empty();
    private Optional<String> data = Optional.empty();

    private CurlCommand() {}

    /** The command, if the text is one and names an address. */
    static Optional<CurlCommand> of(String text) {
        if (!CURL.matcher(text).matches()) {
            return Optional.empty();
        }
        var words = ShellWords.of(text);
        var command = new CurlCommand();
        command.read(words.subList(
                words.get(0).endsWith("curl") || words.get(0).endsWith("curl.exe") ? 1 : 2, words.size()));
        return Optional.of(command).filter(read -> read.url.isPresent());
    }

    /** The address as it was given. */
    String url() {
        return url.orElseThrow();
    }

    /** Header fields as they were given, {@code Name: value}. */
    List<String> headers() {
        return List.copyOf(headers);
    }

    /** The body, unless it comes from a file. */
    Optional<String> data() {
        return data;
    }

    /** The value of an option by its long name. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    private void read(List<String> words) {
        int at = 0;
        while (at < words.size()) {
            var word = words.get(at);
            var next = at + 1 < words.size() ? words.get(at + 1) : "";
            if (word.startsWith("--")) {
                at += take(word.substring(2), next) ? 2 : 1;
            } else if (word.startsWith("-") && word.length() > 1) {
                at += letters(word.substring(1), next) ? 2 : 1;
            } else {
                url = url.or(() -> Optional.of(word));
                at++;
            }
        }
    }

    /** Letters run together, {@code -sSH 'a: b'}; what follows one that takes a value is its value. */
    private boolean letters(String letters, String next) {
        for (int at = 0; at < letters.length(); at++) {
            var option = SHORT.get(letters.substring(at, at + 1));
            if (option != null) {
                var rest = letters.substring(at + 1);
                take(option, rest.isEmpty() ? next : rest);
                return rest.isEmpty();
            }
            options.put(letters.substring(at, at + 1), "");
        }
        return false;
    }

    private boolean take(String option, String value) {
        if (!WITH_VALUE.contains(option)) {
            options.put(option, "");
            return false;
        }
        if (option.equals("header")) {
            headers.add(value);
        } else if (option.equals("url")) {
            url = Optional.of(value);
        } else if (option.startsWith("data")) {
            data = value.startsWith("@") ? data : Optional.of(value);
        } else {
            options.put(option.toLowerCase(Locale.ROOT), value);
        }
        return true;
    }
}
