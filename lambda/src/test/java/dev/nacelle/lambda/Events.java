package dev.nacelle.lambda;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Events of an HTTP API as API Gateway sends them, with every field it fills. */
final class Events {
    static final String REQUEST_ID = "JCJgriq-vHcEPMg=";
    static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    /** Stands for the account in every event. */
    static final String ACCOUNT = "123456789012";

    /** A secret the caller sent, which must come back nowhere. */
    static final String TOKEN = "Bearer eyJhbGciOiJSUzI1NiJ9.secret";

    private static final String FORMAT_1 = """
            {
              "version": "1.0",
              "resource": "/score-turbine",
              "path": "/default/score-turbine",
              "httpMethod": %METHOD%,
              "headers": {%HEADERS%},
              "multiValueHeaders": {"%CONTENT_TYPE%": ["text/csv"], "accept": ["*/*"]},
              "queryStringParameters": null,
              "multiValueQueryStringParameters": null,
              "requestContext": {
                "accountId": "123456789012",
                "apiId": "abcdef1234",
                "domainName": "abcdef1234.execute-api.eu-west-1.amazonaws.com",
                "domainPrefix": "abcdef1234",
                "extendedRequestId": "JCJgriq-vHcEPMg=",
                "httpMethod": %METHOD%,
                "identity": {"accessKey": null, "accountId": null, "caller": null, "cognitoAmr": null,
                  "cognitoAuthenticationProvider": null, "cognitoAuthenticationType": null,
                  "cognitoIdentityId": null, "cognitoIdentityPoolId": null, "principalOrgId": null,
                  "sourceIp": "203.0.113.7", "user": null, "userAgent": "Nacelle/0.1", "userArn": null},
                "path": "/default/score-turbine",
                "protocol": "HTTP/1.1",
                "requestId": "JCJgriq-vHcEPMg=",
                "requestTime": "14/Apr/2025:22:16:23 +0000",
                "requestTimeEpoch": 1744668983000,
                "resourceId": "ANY /score-turbine",
                "resourcePath": "/score-turbine",
                "stage": "default"
              },
              "pathParameters": null,
              "stageVariables": null,
              "body": %BODY%,
              "isBase64Encoded": %BASE64%
            }
            """;

    private static final String FORMAT_2 = """
            {
              "version": "2.0",
              "routeKey": "ANY /score-turbine",
              "rawPath": "/default/score-turbine",
              "rawQueryString": "tag=important&tag=urgent",
              "cookies": ["session=abc123", "theme=dark"],
              "headers": {%HEADERS%},
              "queryStringParameters": {"tag": "important,urgent"},
              "requestContext": {
                "accountId": "123456789012",
                "apiId": "abcdef1234",
                "authorizer": {"jwt": {"claims": {"sub": "someone", "method": "GET"}, "scopes": null}},
                "domainName": "abcdef1234.execute-api.eu-west-1.amazonaws.com",
                "domainPrefix": "abcdef1234",
                "http": {
                  "method": %METHOD%,
                  "path": "/default/score-turbine",
                  "protocol": "HTTP/1.1",
                  "sourceIp": "203.0.113.7",
                  "userAgent": "Nacelle/0.1"
                },
                "requestId": "JCJgriq-vHcEPMg=",
                "routeKey": "ANY /score-turbine",
                "stage": "default",
                "time": "14/Apr/2025:22:16:23 +0000",
                "timeEpoch": 1744668983000
              },
              "body": %BODY%,
              "isBase64Encoded": %BASE64%
            }
            """;

    private static final String HEADERS = """
            "%CONTENT_TYPE%": "text/csv", "%CONTENT_LENGTH%": "37", "accept": "*/*",
            "%AUTHORIZATION%": "Bearer eyJhbGciOiJSUzI1NiJ9.secret",
            "Host": "abcdef1234.execute-api.eu-west-1.amazonaws.com",
            "X-Amzn-Trace-Id": "Root=1-67fd8a37-1234567890abcdef12345678",
            "X-Forwarded-For": "203.0.113.7", "X-Forwarded-Port": "443", "X-Forwarded-Proto": "https\"""";

    private Events() {}

    /** The payload formats. */
    enum Format {
        V1(FORMAT_1),
        V2(FORMAT_2);

        private final String template;

        Format(String template) {
            this.template = template;
        }
    }

    /** How header names are spelt. */
    enum Spelling {
        TITLE,
        LOWER,
        UPPER,
        ODD;

        String of(String name) {
            return switch (this) {
                case TITLE -> name;
                case LOWER -> name.toLowerCase(Locale.ROOT);
                case UPPER -> name.toUpperCase(Locale.ROOT);
                case ODD ->
                    name.substring(0, 2).toLowerCase(Locale.ROOT)
                            + name.substring(2).toUpperCase(Locale.ROOT);
            };
        }
    }

    /** A call with that body as text. */
    static String event(Format format, String method, String body) {
        return event(format, Spelling.TITLE, method, quoted(body), false);
    }

    /** A call with that body packed, as API Gateway does for most content types. */
    static String packedEvent(Format format, String method, String body) {
        var packed = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
        return event(format, Spelling.TITLE, method, quoted(packed), true);
    }

    /** A call without a body: null in 1.0, left out in 2.0. */
    static String bodylessEvent(Format format, String method) {
        var event = event(format, Spelling.TITLE, method, "null", false);
        return format == Format.V1 ? event : event.replace("\"body\": null,", "");
    }

    /**
     * Any call.
     *
     * @param bodyJson the body as JSON, quotes and all
     */
    static String event(Format format, Spelling spelling, String method, String bodyJson, boolean base64) {
        return format.template
                .replace("%HEADERS%", HEADERS)
                .replace("%CONTENT_TYPE%", spelling.of("Content-Type"))
                .replace("%CONTENT_LENGTH%", spelling.of("Content-Length"))
                .replace("%AUTHORIZATION%", spelling.of("Authorization"))
                .replace("%METHOD%", quoted(method))
                .replace("%BODY%", bodyJson)
                .replace("%BASE64%", Boolean.toString(base64));
    }

    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
