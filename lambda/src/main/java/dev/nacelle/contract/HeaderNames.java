package dev.nacelle.contract;

/** The header fields this project reads or writes. */
public final class HeaderNames {
    public static final String ACCEPT = "Accept";
    public static final String ALLOW = "Allow";
    public static final String CONTENT_LENGTH = "Content-Length";
    public static final String CONTENT_TYPE = "Content-Type";
    public static final String ORIGIN = "Origin";
    public static final String RETRY_AFTER = "Retry-After";
    public static final String USER_AGENT = "User-Agent";
    public static final String VARY = "Vary";
    public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    public static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
    public static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
    public static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
    public static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";

    /** API Gateway's request id on every HTTP API answer; the same as the event's {@code requestContext.requestId}. */
    public static final String GATEWAY_REQUEST_ID = "Apigw-Requestid";

    /** The version of the function that answered. */
    public static final String VERSION = "X-Nacelle-Version";

    /** The payload format of the event the function was called with: {@code 1.0}, {@code 2.0} or {@code unknown}. */
    public static final String PAYLOAD_FORMAT = "X-Nacelle-Payload-Format";

    /** Whole milliseconds the function waited for SageMaker, all attempts together; 0 where it did not ask. */
    public static final String SAGEMAKER_MILLIS = "X-Nacelle-Sagemaker-Millis";

    /** Whole milliseconds from the event's arrival in the function to its answer, SageMaker's included. */
    public static final String TOTAL_MILLIS = "X-Nacelle-Total-Millis";

    /** {@code cold} on the first answer of a function's instance, {@code warm} on all others. */
    public static final String START = "X-Nacelle-Start";

    private HeaderNames() {}
}
