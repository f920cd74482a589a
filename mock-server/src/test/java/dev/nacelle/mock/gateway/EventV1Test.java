package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventV1Test {
    @Test
    void aReadingBecomesTheWholeEventInTheOrderOfAws() {
        var headers = Headers.of(
                "host", "127.0.0.1:8090",
                "user-agent", "curl/8.5.0",
                "accept", "*/*",
                "content-type", "text/csv",
                "content-length", "39",
                "x-custom-Header", "one");

        var event = EventV1.json(Arrivals.post(headers, "TID008,HAWT,64,80,46,21,55,55,7,34,SE"));

        assertEquals(Json.pretty("""
                        {
                          "version": "1.0",
                          "resource": "/turbine-score",
                          "path": "/default/turbine-score",
                          "httpMethod": "POST",
                          "headers": {
                            "Content-Length": "37",
                            "Content-Type": "text/csv",
                            "Host": "abcde12345.execute-api.eu-west-1.amazonaws.com",
                            "User-Agent": "curl/8.5.0",
                            "X-Amzn-Trace-Id": "Root=1-67fd8a17-0123456789abcdef01234567",
                            "X-Custom-Header": "one",
                            "X-Forwarded-For": "127.0.0.1",
                            "X-Forwarded-Port": "443",
                            "X-Forwarded-Proto": "https",
                            "accept": "*/*"
                          },
                          "multiValueHeaders": {
                            "Content-Length": ["37"],
                            "Content-Type": ["text/csv"],
                            "Host": ["abcde12345.execute-api.eu-west-1.amazonaws.com"],
                            "User-Agent": ["curl/8.5.0"],
                            "X-Amzn-Trace-Id": ["Root=1-67fd8a17-0123456789abcdef01234567"],
                            "X-Custom-Header": ["one"],
                            "X-Forwarded-For": ["127.0.0.1"],
                            "X-Forwarded-Port": ["443"],
                            "X-Forwarded-Proto": ["https"],
                            "accept": ["*/*"]
                          },
                          "queryStringParameters": null,
                          "multiValueQueryStringParameters": null,
                          "requestContext": {
                            "accountId": "123456789012",
                            "apiId": "abcde12345",
                            "domainName": "abcde12345.execute-api.eu-west-1.amazonaws.com",
                            "domainPrefix": "abcde12345",
                            "extendedRequestId": "JCJgriq-vHcEPMg=",
                            "httpMethod": "POST",
                            "identity": {
                              "accessKey": null,
                              "accountId": null,
                              "caller": null,
                              "cognitoAmr": null,
                              "cognitoAuthenticationProvider": null,
                              "cognitoAuthenticationType": null,
                              "cognitoIdentityId": null,
                              "cognitoIdentityPoolId": null,
                              "principalOrgId": null,
                              "sourceIp": "127.0.0.1",
                              "user": null,
                              "userAgent": "curl/8.5.0",
                              "userArn": null
                            },
                            "path": "/default/turbine-score",
                            "protocol": "HTTP/1.1",
                            "requestId": "JCJgriq-vHcEPMg=",
                            "requestTime": "14/Apr/2025:22:16:23 +0000",
                            "requestTimeEpoch": 1744668983456,
                            "resourceId": "ANY /turbine-score",
                            "resourcePath": "/turbine-score",
                            "stage": "default"
                          },
                          "pathParameters": null,
                          "stageVariables": null,
                          "body": "TID008,HAWT,64,80,46,21,55,55,7,34,SE",
                          "isBase64Encoded": false
                        }
                        """), Json.pretty(event));
    }

    @Test
    void withoutABodyItIsNullAndItsLengthZero() {
        var event = Json.read(EventV1.json(Arrivals.get("")));

        assertEquals(
                "null false 0 []",
                "%s %s %s [%s]"
                        .formatted(
                                event.get("body"),
                                event.get("isBase64Encoded"),
                                event.at("/headers/Content-Length").asText(),
                                event.at("/requestContext/identity/userAgent").asText()));
    }

    @Test
    void theLastValueOfAParameterWinsAndAllAreListedDecoded() {
        var event = Json.read(EventV1.json(Arrivals.get("tag=important&tag=urgent&q=a%20b+c&flag&%E2%98%95=1")));

        assertEquals(
                "{\"tag\":\"urgent\",\"q\":\"a b c\",\"flag\":\"\",\"☕\":\"1\"}",
                event.get("queryStringParameters").toString());
        assertEquals(
                "{\"tag\":[\"important\",\"urgent\"],\"q\":[\"a b c\"],\"flag\":[\"\"],\"☕\":[\"1\"]}",
                event.get("multiValueQueryStringParameters").toString());
    }

    @Test
    void theLastValueOfAHeaderWinsAndAllAreListed() {
        var event = Json.read(EventV1.json(Arrivals.post(Headers.of("X-a", "1", "x-A", "2"), "")));

        assertEquals("\"2\" [\"1\",\"2\"]", event.at("/headers/X-A") + " " + event.at("/multiValueHeaders/X-A"));
    }

    @Test
    void cookiesStayAHeader() {
        var event = Json.read(EventV1.json(Arrivals.post(Headers.of("cookie", "session=abc123; theme=dark"), "")));

        assertEquals("session=abc123; theme=dark", event.at("/headers/Cookie").asText());
    }

    @Test
    void pathStaysEncodedButDecodedInTheContext() {
        var event = Json.read(EventV1.json(Arrivals.of(
                new WireRequest("GET", "/default/John%20Doe/%E2%98%95", "", Headers.none(), Body.empty()))));

        assertEquals("/default/John%20Doe/%E2%98%95", event.get("path").asText());
        assertEquals("/default/John Doe/☕", event.at("/requestContext/path").asText());
    }

    @Test
    void theStagesAndThePathsVariablesAreToldDecodedAndSorted() {
        var settings = ApiSettings.httpApi().withStage("$default").withStageVariables(Map.of("model", "blue"));
        var event = Json.read(EventV1.json(Arrivals.of(
                settings,
                "POST /users/{user}/orders/{order}",
                Map.of("user", "John%20Doe", "order", "%E2%98%95"),
                new WireRequest("POST", "/users/John%20Doe/orders/%E2%98%95", "", Headers.none(), Body.empty()))));

        assertEquals(
                "{\"order\":\"☕\",\"user\":\"John Doe\"} {\"model\":\"blue\"} /users/{user}/orders/{order} $default",
                "%s %s %s %s"
                        .formatted(
                                event.get("pathParameters"),
                                event.get("stageVariables"),
                                event.get("resource").asText(),
                                event.at("/requestContext/stage").asText()));
    }
}
