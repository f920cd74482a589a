package dev.nacelle.app.snippet;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.gateway.ProxyIntegration;
import dev.nacelle.mock.gateway.RequestIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * The event API Gateway would make of the call, for the console's Test: without one of these the console sends an event
 * of its own, which says nothing of the API. Made by the very code that makes the mock's events.
 */
final class EventSnippet {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Api API = Api.example();
    private static final String FUNCTION = "function";
    private static final String SOURCE_IP = "203.0.113.7";
    private static final Instant TIME = Instant.parse("2026-01-01T12:00:00Z");
    private static final RequestIds IDS =
            RequestIds.ofHttpApi("JKJaXmPLvHcESHA=", "Root=1-5759e988-bd862e3fe1be46a994272793");

    private EventSnippet() {}

    static String text(Call call, PayloadFormat format) {
        var settings = ApiSettings.httpApi().withPayloadFormat(format);
        var request = new WireRequest("POST", settings.path(FUNCTION), "", headers(call), Body.of(call.body()));
        var event = ProxyIntegration.of(API, settings, FUNCTION)
                .call(request, SOURCE_IP, IDS, TIME)
                .orElseThrow()
                .event();
        return pretty(event);
    }

    private static Headers headers(Call call) {
        return Headers.of(
                "Host",
                "%s.execute-api.%s.amazonaws.com"
                        .formatted(API.id(), API.account().region()),
                HeaderNames.CONTENT_TYPE,
                call.target().settings().mediaType());
    }

    private static String pretty(byte[] event) {
        try {
            return JSON.readTree(event).toPrettyString() + "\n";
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
