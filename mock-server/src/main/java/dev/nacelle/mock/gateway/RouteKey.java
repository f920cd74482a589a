package dev.nacelle.mock.gateway;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a route takes: a method or {@code ANY}, and a path whose segments are words, <code>{variables}</code> or, as the
 * last one, a greedy <code>{variable+}</code>. {@code $default} takes what no other route takes.
 *
 * <p>Source: API Gateway developer guide, "Create routes for HTTP APIs".
 *
 * @param text as AWS writes it
 * @param method in upper case; {@code ANY} for every one, also methods that HTTP does not know
 * @param segments of the path between its slashes; empty for {@code $default}
 */
record RouteKey(String text, String method, List<String> segments) {
    static final String ANY = "ANY";

    /**
     * The more specific of two routes comes first: whole paths before greedy ones before {@code $default}, then a method
     * before {@code ANY}, then segment by segment words before variables before greedy ones. That the method counts
     * before the segments is told by observers of AWS, the rest is documented.
     */
    static final Comparator<RouteKey> MOST_SPECIFIC_FIRST = Comparator.comparingInt(RouteKey::reach)
            .thenComparing(key -> key.method.equals(ANY))
            .thenComparing(RouteKey::segmentKinds);

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", ANY);
    private static final Pattern FORM = Pattern.compile(
            "([A-Z]+) /((?:[^/{} ]+|\\{[\\w.:-]+})(?:/(?:[^/{} ]+|\\{[\\w.:-]+}))*(?:/\\{[\\w.:-]+\\+})?|\\{[\\w.:-]+\\+}|)");

    RouteKey {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a route key.
     *
     * @throws IllegalArgumentException if it is none
     */
    static RouteKey parse(String text) {
        if (text.equals(ApiSettings.DEFAULT_STAGE)) {
            return new RouteKey(text, ANY, List.of());
        }
        var form = FORM.matcher(text);
        Require.that(
                form.matches() && METHODS.contains(form.group(1)),
                "A route key is a method or ANY, a space and a path, or $default; this is \u201c%s\u201d"
                        .formatted(text));
        return new RouteKey(text, form.group(1), Arrays.asList(form.group(2).split("/", -1)));
    }

    /** Whether it is {@code $default}. */
    boolean isCatchAll() {
        return segments.isEmpty();
    }

    /** The path as AWS writes it, with its variables. */
    String path() {
        return isCatchAll() ? text : "/" + String.join("/", segments);
    }

    /**
     * Compares with a request.
     *
     * @param encoded the segments of its path behind the stage, percent-encoded
     * @return the variables' values, still encoded, in the order of the path; nothing if it does not fit
     */
    Optional<Map<String, String>> match(String requestMethod, List<String> encoded) {
        if (!method.equals(ANY) && !method.equals(requestMethod)) {
            return Optional.empty();
        }
        return isCatchAll() ? Optional.of(Map.of()) : match(encoded);
    }

    private Optional<Map<String, String>> match(List<String> encoded) {
        boolean greedy = isGreedy(segments.get(segments.size() - 1));
        if (greedy ? encoded.size() < segments.size() : encoded.size() != segments.size()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < segments.size(); i++) {
            var rest = isGreedy(segments.get(i)) ? encoded.subList(i, encoded.size()) : List.of(encoded.get(i));
            if (!matchSegment(segments.get(i), String.join("/", rest), values)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static boolean matchSegment(String segment, String encoded, Map<String, String> values) {
        if (!isVariable(segment)) {
            return segment.equals(PercentCoding.decodePath(encoded));
        }
        values.put(segment.substring(1, segment.length() - (isGreedy(segment) ? 2 : 1)), encoded);
        return !encoded.isEmpty();
    }

    private int reach() {
        if (isCatchAll()) {
            return 2;
        }
        return isGreedy(segments.get(segments.size() - 1)) ? 1 : 0;
    }

    /** One letter for each segment, so that the more specific path comes first in the alphabet. */
    private String segmentKinds() {
        var kinds = new StringBuilder();
        segments.forEach(segment -> kinds.append(isGreedy(segment) ? 'c' : isVariable(segment) ? 'b' : 'a'));
        return kinds.toString();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static boolean isGreedy(String segment) {
        return segment.endsWith("+}");
    }
}
