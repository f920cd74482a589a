package dev.nacelle.runtime;

/** Events of an HTTP API, as short as the function and the workshop's Python code can do with. */
public final class ProxyEvents {
    /** The workshop's own. */
    public static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    private static final String FORMAT_1 = """
            {"version": "1.0", "resource": "/score-turbine", "path": "/default/score-turbine", "httpMethod": "POST",
             "headers": {"Content-Type": "text/csv", "X-Amzn-Trace-Id": "Root=1-67fd8a37-1234567890abcdef12345678"},
             "queryStringParameters": null, "pathParameters": null, "stageVariables": null,
             "requestContext": {"accountId": "123456789012", "apiId": "abcdef1234", "httpMethod": "POST",
               "path": "/default/score-turbine", "requestId": "JCJgriq-vHcEPMg=", "stage": "default"},
             "body": "%BODY%", "isBase64Encoded": false}
            """;

    private static final String FORMAT_2 = """
            {"version": "2.0", "routeKey": "ANY /score-turbine", "rawPath": "/default/score-turbine",
             "rawQueryString": "", "headers": {"content-type": "text/csv"},
             "requestContext": {"accountId": "123456789012", "apiId": "abcdef1234",
               "http": {"method": "POST", "path": "/default/score-turbine", "protocol": "HTTP/1.1"},
               "requestId": "JCJgriq-vHcEPMg=", "routeKey": "ANY /score-turbine", "stage": "default"},
             "body": "%BODY%", "isBase64Encoded": false}
            """;

    private ProxyEvents() {}

    /** A POST of that body in payload format 1.0; the body needs no quoting in JSON. */
    public static String format1(String body) {
        return FORMAT_1.replace("%BODY%", body);
    }

    /** A POST of that body in payload format 2.0; the body needs no quoting in JSON. */
    public static String format2(String body) {
        return FORMAT_2.replace("%BODY%", body);
    }
}
