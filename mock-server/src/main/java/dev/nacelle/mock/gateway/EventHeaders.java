package dev.nacelle.mock.gateway;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The headers inside an event: what the caller sent, without what concerns the connection only (RFC 9110, 7.6.1), and
 * what the gateway adds.
 *
 * <p>Source of the additions: events recorded from AWS, April 2025.
 */
final class EventHeaders {
    private static final String TRACE = "X-Amzn-Trace-Id";
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Set<String> CONNECTION_ONLY = Set.of(
            "connection",
            "expect",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> WRITTEN_ANEW = Set.of(
            "content-length", "host", "x-amzn-trace-id", "x-forwarded-for", "x-forwarded-port", "x-forwarded-proto");

    private EventHeaders() {}

    /** Every value of every name, the names spelt by {@code spelling} and sorted as AWS sorts them. */
    static Map<String, List<String>> of(Arrival arrival, UnaryOperator<String> spelling) {
        var values = ofRest(arrival, spelling);
        add(
                values,
                spelling.apply(HeaderNames.CONTENT_LENGTH),
                Integer.toString(arrival.request().body().size()));
        return values;
    }

    /** The same for a REST API, which leaves out the body's length. */
    static Map<String, List<String>> ofRest(Arrival arrival, UnaryOperator<String> spelling) {
        var values = new TreeMap<String, List<String>>();
        addSent(arrival.request().headers(), values, spelling);
        for (var field : added(arrival).fields()) {
            add(values, spelling.apply(field.name()), field.value());
        }
        return values;
    }

    private static void add(Map<String, List<String>> values, String name, String value) {
        values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    private static void addSent(Headers headers, Map<String, List<String>> values, UnaryOperator<String> spelling) {
        var namedByConnection = namedByConnection(headers);
        for (var field : headers.fields()) {
            var name = field.name().toLowerCase(Locale.ROOT);
            if (!CONNECTION_ONLY.contains(name) && !WRITTEN_ANEW.contains(name) && !namedByConnection.contains(name)) {
                add(values, spelling.apply(field.name()), field.value());
            }
        }
    }

    private static Set<String> namedByConnection(Headers headers) {
        return headers.first("Connection").isEmpty()
                ? Set.of()
                : headers.all("Connection").stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    private static Headers added(Arrival arrival) {
        var request = arrival.request();
        return Headers.of(
                "Host",
                arrival.api().domainName(),
                TRACE,
                request.headers().first(TRACE).orElse(arrival.ids().traceRoot()),
                FORWARDED_FOR,
                forwardedFor(request.headers(), arrival.sourceIp()),
                "X-Forwarded-Port",
                "443",
                "X-Forwarded-Proto",
                "https");
    }

    private static String forwardedFor(Headers sent, String sourceIp) {
        return sent.first(FORWARDED_FOR).isEmpty()
                ? sourceIp
                : String.join(", ", sent.all(FORWARDED_FOR)) + ", " + sourceIp;
    }
}
