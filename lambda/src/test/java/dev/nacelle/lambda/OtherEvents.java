package dev.nacelle.lambda;

/** Events of other senders than an HTTP API, in their shape and with a reading in their body where they have one. */
final class OtherEvents {
    /** No version; the path without the stage; opaque resource id; much more identity. */
    static final String REST_API = """
            {"resource": "/score-turbine", "path": "/score-turbine", "httpMethod": "POST",
             "headers": {"Accept": "*/*", "Content-Type": "text/csv", "CloudFront-Is-Desktop-Viewer": "true",
               "Host": "abcdef1234.execute-api.eu-west-1.amazonaws.com", "Via": "1.1 cloudfront.net (CloudFront)"},
             "multiValueHeaders": {"Accept": ["*/*"], "Content-Type": ["text/csv"]},
             "queryStringParameters": null, "multiValueQueryStringParameters": null,
             "pathParameters": null, "stageVariables": null,
             "requestContext": {"resourceId": "ct7qyu", "resourcePath": "/score-turbine", "httpMethod": "POST",
               "extendedRequestId": "JCJgqFhYvHcEMjw=", "requestTime": "14/Apr/2025:22:16:23 +0000",
               "path": "/Prod/score-turbine", "accountId": "123456789012", "protocol": "HTTP/1.1", "stage": "Prod",
               "domainPrefix": "abcdef1234", "requestTimeEpoch": 1744668983000,
               "requestId": "00a1b2c3-0000-4000-8000-000000000002",
               "identity": {"cognitoIdentityPoolId": null, "apiKey": null, "sourceIp": "203.0.113.7"},
               "domainName": "abcdef1234.execute-api.eu-west-1.amazonaws.com", "apiId": "abcdef1234"},
             "body": "TID008,HAWT,64,80,46,21,55,55,7,34,SE", "isBase64Encoded": false}
            """;

    static final String FUNCTION_URL = """
            {"version": "2.0", "routeKey": "$default", "rawPath": "/", "rawQueryString": "",
             "headers": {"content-type": "text/csv", "host": "abcdefghij.lambda-url.eu-west-1.on.aws"},
             "requestContext": {"accountId": "anonymous", "apiId": "abcdefghij",
               "domainName": "abcdefghij.lambda-url.eu-west-1.on.aws", "domainPrefix": "abcdefghij",
               "http": {"method": "POST", "path": "/", "protocol": "HTTP/1.1", "sourceIp": "203.0.113.7",
                 "userAgent": "Nacelle/0.1"},
               "requestId": "u-1", "routeKey": "$default", "stage": "$default",
               "time": "14/Apr/2025:22:16:23 +0000", "timeEpoch": 1744668983000},
             "body": "VElEMDA4LEhBV1QsNjQsODAsNDYsMjEsNTUsNTUsNywzNCxTRQ==", "isBase64Encoded": true}
            """;

    /** No version and no request id. */
    static final String LOAD_BALANCER = """
            {"requestContext": {"elb": {"targetGroupArn":
               "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/score/abcdef"}},
             "httpMethod": "POST", "path": "/score", "queryStringParameters": {},
             "headers": {"accept": "*/*", "content-type": "text/csv", "x-forwarded-proto": "https"},
             "body": "TID008,HAWT,64,80,46,21,55,55,7,34,SE", "isBase64Encoded": false}
            """;

    static final String HAND_WRITTEN = """
            {"httpMethod": "POST", "body": "TID008,HAWT,64,80,46,21,55,55,7,34,SE"}
            """;

    static final String CONSOLE_TEST = """
            {"key1": "value1", "key2": "value2", "key3": "value3"}
            """;

    static final String WEB_SOCKET = """
            {"requestContext": {"routeKey": "$default", "eventType": "MESSAGE", "connectionId": "JCJgqd0yvHcCF3A=",
               "requestId": "JCJgqFhYvHcEMjw=", "domainName": "abcdef1234.execute-api.eu-west-1.amazonaws.com"},
             "body": "TID008", "isBase64Encoded": false}
            """;

    static final String QUEUE = """
            {"Records": [{"messageId": "m-1", "body": "TID008", "eventSource": "aws:sqs"}]}
            """;

    static final String SCHEDULE = """
            {"version": "0", "id": "e-1", "detail-type": "Scheduled Event", "source": "aws.events",
             "account": "123456789012", "region": "eu-west-1", "resources": [], "detail": {}}
            """;

    private OtherEvents() {}
}
