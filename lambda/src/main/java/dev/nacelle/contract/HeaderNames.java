package dev.nacelle.contract;

/** The header fields this project reads or writes. */
public final class HeaderNames {
    public static final String ACCEPT = "Accept";
    public static final String ALLOW = "Allow";
    public static final String CONTENT_LENGTH = "Content-Length";
    public static final String CONTENT_TYPE = "Content-Type";
    public static final String RETRY_AFTER = "Retry-After";
    public static final String USER_AGENT = "User-Agent";
    public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    public static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
    public static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
    public static final String ALLOW_METHODS = "Access-Control-Allow-Methods";

    /** API Gateway's request id on every HTTP API answer; the same as the event's {@code requestContext.requestId}. */
    public static final String GATEWAY_REQUEST_ID = "Apigw-Requestid";

    private HeaderNames() {}
}
