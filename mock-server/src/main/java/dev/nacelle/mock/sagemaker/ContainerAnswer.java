package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;

/**
 * What a container says to the SageMaker Runtime.
 *
 * @param status its HTTP status; 200 when it answers
 * @param mediaType of the body
 * @param headers what else it sets for the caller
 * @param body the answer, or why there is none
 */
record ContainerAnswer(int status, String mediaType, Headers headers, Body body) {
    private static final int OK = 200;
    private static final int BAD_READING = 400;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int UNSUPPORTED = 415;
    private static final int FAILED = 500;

    static ContainerAnswer of(String mediaType, Body body) {
        return new ContainerAnswer(OK, mediaType, Headers.none(), body);
    }

    static ContainerAnswer badReading(String why) {
        return refusal(BAD_READING, why);
    }

    static ContainerAnswer notAcceptable(String accept) {
        return refusal(NOT_ACCEPTABLE, accept + " accept type is not supported.");
    }

    static ContainerAnswer unsupported(String contentType) {
        return refusal(UNSUPPORTED, contentType + " not supported by script!");
    }

    static ContainerAnswer failed(String why) {
        return refusal(FAILED, why);
    }

    ContainerAnswer with(String name, String value) {
        return new ContainerAnswer(status, mediaType, headers.with(name, value), body);
    }

    boolean isAnswer() {
        return status == OK;
    }

    private static ContainerAnswer refusal(int status, String why) {
        return new ContainerAnswer(status, "text/plain", Headers.none(), Body.of(why));
    }
}
