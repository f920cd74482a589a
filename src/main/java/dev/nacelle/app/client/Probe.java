package dev.nacelle.app.client;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.reading.Reading;
import java.util.Optional;

/**
 * What is asked of an endpoint; the address and the rest of the header follow from endpoint and settings.
 *
 * @param method in upper case
 * @param mediaType of the body, in place of the settings'; empty for the settings'. Sent only with a body
 * @param headers the question's own fields, such as {@code Origin}
 */
public record Probe(String method, Optional<String> mediaType, Headers headers, Body body) {
    private static final Headers ACCEPT = Headers.of(HeaderNames.ACCEPT, MediaTypes.JSON);

    /** A reading that wants its score. */
    public static Probe score(Reading reading) {
        return post(Body.of(reading.toCsv()));
    }

    /** Any body, sent as a reading would be. */
    public static Probe post(Body body) {
        return new Probe("POST", Optional.empty(), ACCEPT, body);
    }

    /** A method without a body, such as {@code GET} or {@code OPTIONS}. */
    public static Probe of(String method) {
        return new Probe(method, Optional.empty(), ACCEPT, Body.empty());
    }

    /** The same with one field more. */
    public Probe with(String name, String value) {
        return new Probe(method, mediaType, headers.with(name, value), body);
    }
}
