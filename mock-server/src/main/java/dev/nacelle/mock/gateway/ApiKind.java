package dev.nacelle.mock.gateway;

import java.time.Duration;

/**
 * The two products called API Gateway that can stand in front of a function. They differ in routes, events, error
 * answers and limits; the workshop used REST APIs until 2020 and HTTP APIs since.
 */
public enum ApiKind {
    /** Made by the Lambda console today; events of payload format 1.0 or 2.0. */
    HTTP("default", Duration.ofSeconds(30)),

    /** The workshop's first generation; one event format, near to 1.0. */
    REST("Prod", Duration.ofSeconds(29));

    private final String usualStage;
    private final Duration longestTimeout;

    ApiKind(String usualStage, Duration longestTimeout) {
        this.usualStage = usualStage;
        this.longestTimeout = longestTimeout;
    }

    /** The stage the workshop's API of this kind has. */
    String usualStage() {
        return usualStage;
    }

    /** The longest it waits for a function; API Gateway developer guide, quotas of both kinds. */
    Duration longestTimeout() {
        return longestTimeout;
    }
}
