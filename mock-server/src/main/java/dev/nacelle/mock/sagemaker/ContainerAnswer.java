package dev.nacelle.mock.sagemaker;

/**
 * What a container says to the SageMaker Runtime.
 *
 * @param status its HTTP status; 200 when it answers
 * @param text the answer in JSON, or why there is none
 */
record ContainerAnswer(int status, String text) {
    private static final int OK = 200;
    private static final int BAD_READING = 400;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int UNSUPPORTED = 415;

    static ContainerAnswer of(String json) {
        return new ContainerAnswer(OK, json);
    }

    static ContainerAnswer badReading(String why) {
        return new ContainerAnswer(BAD_READING, why);
    }

    static ContainerAnswer notAcceptable(String accept) {
        return new ContainerAnswer(NOT_ACCEPTABLE, accept + " accept type is not supported.");
    }

    static ContainerAnswer unsupported(String contentType) {
        return new ContainerAnswer(UNSUPPORTED, contentType + " not supported by script!");
    }

    boolean isAnswer() {
        return status == OK;
    }
}
