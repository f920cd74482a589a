package dev.nacelle.mock.gateway;

import java.util.Arrays;
import java.util.Optional;

/**
 * The two forms in which an HTTP API talks to a function. Both are in use: the Lambda console made 2.0 from 2020 to the
 * middle of 2022, and makes 1.0 since.
 *
 * <p>Source: API Gateway developer guide, "Working with AWS Lambda proxy integrations for HTTP APIs".
 */
public enum PayloadFormat {
    /** What is absent is {@code null}; header names in mixed case; the result must have a {@code statusCode}. */
    V1_0("1.0"),

    /** What is absent is left out; header names in lower case; a result without {@code statusCode} is the body. */
    V2_0("2.0");

    private final String wireName;

    PayloadFormat(String wireName) {
        this.wireName = wireName;
    }

    /** The {@code version} in the event: {@code 1.0} or {@code 2.0}. */
    public String wireName() {
        return wireName;
    }

    /** The format of that wire name. */
    public static Optional<PayloadFormat> named(String wireName) {
        return Arrays.stream(values())
                .filter(format -> format.wireName.equals(wireName))
                .findFirst();
    }

    @Override
    public String toString() {
        return wireName;
    }
}
