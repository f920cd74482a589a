package dev.nacelle.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stations of a reading between the person and the model, in order. */
public enum Hop {
    /** The program that sends the reading, and this computer's own settings. */
    CLIENT,
    /** Finding the API's address by its name. */
    DNS,
    /** Connection and certificate. */
    TLS,
    /** API Gateway: routes, limits, time-out. */
    API_GATEWAY,
    /** The function: its code, its settings, its role. */
    LAMBDA,
    /** The SageMaker Runtime: finds the endpoint, checks permission, limits calls. */
    SAGEMAKER,
    /** The container behind the SageMaker endpoint. */
    MODEL;

    /** The hop's name on the wire: lower case, dashes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The hop of that wire name. */
    public static Optional<Hop> named(String wireName) {
        return Arrays.stream(values())
                .filter(hop -> hop.wireName().equals(wireName))
                .findFirst();
    }
}
