package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Headers;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EventHeadersTest {
    private static final Map<String, List<String>> ADDED = Map.of(
            "Content-Length", List.of("0"),
            "Host", List.of("abcde12345.execute-api.eu-west-1.amazonaws.com"),
            "X-Amzn-Trace-Id", List.of("Root=1-67fd8a17-0123456789abcdef01234567"),
            "X-Forwarded-For", List.of("127.0.0.1"),
            "X-Forwarded-Port", List.of("443"),
            "X-Forwarded-Proto", List.of("https"));

    @Test
    void theGatewayAddsItsOwnToARequestWithoutAny() {
        assertEquals(ADDED, headers());
    }

    @Test
    void whatConcernsTheConnectionOnlyStaysBehind() {
        var headers = headers(
                "Connection", "Upgrade, HTTP2-Settings",
                "HTTP2-Settings", "AAEAAEAAAAIAAAAB",
                "Upgrade", "h2c",
                "Transfer-Encoding", "chunked",
                "TE", "trailers",
                "Expect", "100-continue");

        assertEquals(ADDED, headers);
    }

    @Test
    void theCallerIsAppendedToTheProxiesBeforeIt() {
        var headers = headers("X-Forwarded-For", "203.0.113.7");

        assertEquals(List.of("203.0.113.7, 127.0.0.1"), headers.get("X-Forwarded-For"));
    }

    @Test
    void theCallersOwnTraceIsKept() {
        var headers = headers("x-amzn-trace-id", "Root=1-5759e988-bd862e3fe1be46a994272793");

        assertEquals(List.of("Root=1-5759e988-bd862e3fe1be46a994272793"), headers.get("X-Amzn-Trace-Id"));
    }

    @Test
    void nobodyCanPretendAnotherLengthHostPortOrProtocol() {
        var headers = headers(
                "Content-Length", "7",
                "Host", "localhost",
                "X-Forwarded-Port", "80",
                "X-Forwarded-Proto", "http");

        assertEquals(ADDED, headers);
    }

    private static Map<String, List<String>> headers(String... sent) {
        return EventHeaders.of(Arrivals.post(Headers.of(sent), ""), UnaryOperator.identity());
    }
}
