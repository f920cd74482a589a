package dev.nacelle.app.client;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One request with its response: the truth behind every pane, list and copy.
 *
 * @param endpoint who was asked
 * @param request as it goes over the wire, header fields in their order there
 * @param response nothing where none came, or not all of it; header names in lower case and alphabetical order, as the
 *     JDK's client gives them
 * @param started when the request was handed over
 * @param elapsed from then until the outcome was known
 */
public record Exchange(
        Endpoint endpoint, WireRequest request, Optional<WireResponse> response, Instant started, Duration elapsed) {}
