package dev.nacelle.app.compare;

import dev.nacelle.contract.Headers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A header field that differs between two responses.
 *
 * @param name in lower case
 * @param first its value in the first response, several joined by a comma; empty where it is not there
 * @param second its value in the second
 * @param atEveryCall whether it differs between any two calls, such as a date or an id
 */
record HeaderDifference(String name, String first, String second, boolean atEveryCall) {
    private static final Set<String> AT_EVERY_CALL =
            Set.of("apigw-requestid", "date", "x-amz-apigw-id", "x-amzn-requestid", "x-amzn-trace-id");

    /** What differs, by name; what differs at every call comes last. */
    static List<HeaderDifference> between(Headers first, Headers second) {
        var names = new TreeSet<String>();
        Stream.concat(first.fields().stream(), second.fields().stream())
                .forEach(field -> names.add(field.name().toLowerCase(Locale.ROOT)));
        var different = new ArrayList<HeaderDifference>();
        for (var name : names) {
            var before = String.join(", ", first.all(name));
            var now = String.join(", ", second.all(name));
            if (!before.equals(now)) {
                different.add(new HeaderDifference(name, before, now, AT_EVERY_CALL.contains(name)));
            }
        }
        different.sort(Comparator.comparing(HeaderDifference::atEveryCall));
        return List.copyOf(different);
    }
}
