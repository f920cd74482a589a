package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WireTextTest {
    @Test
    void aRequestReadsAsHttpWritesIt() {
        var request = new WireRequest(
                "POST", "/default/f", "a=1", Headers.of("Host", "h", "Content-Type", "text/csv"), Body.of("1,2"));
        var exchange = new Exchange(
                Endpoint.live(URI.create("http://h/default/f?a=1")),
                request,
                Optional.empty(),
                Instant.EPOCH,
                Duration.ZERO);

        assertEquals(
                "POST /default/f?a=1 HTTP/1.1\nHost: h\nContent-Type: text/csv\n\n1,2", WireText.request(exchange));
    }

    @Test
    void aResponseReadsAsHttpWritesIt() {
        var response = new WireResponse(200, Headers.of("Content-Type", "application/json"), Body.of("0.81"));

        assertEquals("HTTP/1.1 200\nContent-Type: application/json\n\n0.81", WireText.response(response));
    }

    @Test
    void aPreviewIsOneLineAndNotLong() {
        assertEquals("{ \"a\": 1 }", WireText.preview(Body.of("{\n  \"a\": 1\n}\n")));
        assertEquals("x".repeat(80) + "\u2026", WireText.preview(Body.of("x".repeat(81))));
    }
}
