package dev.nacelle.lambda;

import java.util.Locale;
import java.util.Set;

/**
 * What the function was called by, told from the event alone.
 *
 * <p>Source: the example events in the developer guides of Lambda and API Gateway; HTTP APIs and Function URLs as
 * recorded from AWS, April 2025. REST APIs write no {@code version}, load balancers write {@code requestContext.elb}.
 */
enum EventKind {
    HTTP_API("an HTTP API's event"),
    REST_API("a REST API's event"),
    FUNCTION_URL("a Function URL's event"),
    LOAD_BALANCER("a load balancer's event"),
    /** An HTTP request without anything around it, as people write by hand into a test event. */
    HAND_WRITTEN("a hand-written event"),
    TEST_EVENT("the Lambda console's own test event"),
    WEB_SOCKET("a WebSocket API's event"),
    QUEUE_OR_STREAM("an event with Records, as queues, topics, streams and buckets send"),
    SCHEDULE("an EventBridge event"),
    UNKNOWN("an event of an unknown kind");

    /** The names that tell, at the top or within {@code requestContext}; others need not be remembered. */
    static final Set<String> TELLING = Set.of(
            "httpMethod",
            "requestContext",
            "requestContext.http",
            "requestContext.elb",
            "requestContext.connectionId",
            "key1",
            "Records",
            "detail-type");

    /** Those within {@code requestContext}, without it. */
    static final Set<String> TELLING_IN_CONTEXT = Set.of("http", "elb", "connectionId");

    private static final String FUNCTION_URLS_DOMAIN = ".lambda-url.";

    private final String words;
    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    EventKind(String words) {
        this.words = words;
    }

    /**
     * The kind of the event with these marks.
     *
     * @param version the event's; empty if it has none
     * @param domainName of its request context; empty if it has none
     * @param names those of {@link #TELLING} that it has
     */
    static EventKind of(String version, String domainName, Set<String> names) {
        boolean context = names.contains("requestContext");
        boolean http = names.contains("httpMethod") || names.contains("requestContext.http");
        if (!http) {
            return notHttp(names);
        }
        if (domainName.contains(FUNCTION_URLS_DOMAIN)) {
            return FUNCTION_URL;
        }
        if (names.contains("requestContext.elb")) {
            return LOAD_BALANCER;
        }
        if (!version.isEmpty() || names.contains("requestContext.http")) {
            return HTTP_API;
        }
        return context ? REST_API : HAND_WRITTEN;
    }

    private static EventKind notHttp(Set<String> names) {
        if (names.contains("requestContext.connectionId")) {
            return WEB_SOCKET;
        }
        if (names.contains("Records")) {
            return QUEUE_OR_STREAM;
        }
        if (names.contains("detail-type")) {
            return SCHEDULE;
        }
        return names.contains("key1") ? TEST_EVENT : UNKNOWN;
    }

    /** Lower case, dashes: for logs and programs. */
    String wireName() {
        return wireName;
    }

    /** For a sentence. */
    String words() {
        return words;
    }
}
