package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventRestTest {
    @Test
    void aReadingBecomesTheWholeEventInTheOrderOfAws() {
        var headers = Headers.of(
                "Host", "127.0.0.1:8090",
                "tEsT-HEADeR", "aValUE",
                "Content-Type", "application/octet-stream",
                "Content-Length", "37");
        var request = new WireRequest(
                "POST",
                "/Prod/turbine%2Dscore/",
                "tag=important&tag=urgent&q=a%20b",
                headers,
                Body.of("TID008,HAWT,64,80,46,21,55,55,7,34,SE"));

        var event = EventRest.json(Arrivals.of(ApiSettings.restApi(), "ANY /turbine-score", Map.of(), request));

        assertEquals(
                Json.pretty("""
                        {
                          "resource": "/turbine-score",
                          "path": "/turbine%2Dscore/",
                          "httpMethod": "POST",
                          "headers": {
                            "Content-Type": "application/octet-stream",
                            "Host": "abcde12345.execute-api.eu-west-1.amazonaws.com",
                            "X-Amzn-Trace-Id": "Root=1-67fd8a17-0123456789abcdef01234567",
                            "X-Forwarded-For": "127.0.0.1",
                            "X-Forwarded-Port": "443",
                            "X-Forwarded-Proto": "https",
                            "tEsT-HEADeR": "aValUE"
                          },
                          "multiValueHeaders": {
                            "Content-Type": ["application/octet-stream"],
                            "Host": ["abcde12345.execute-api.eu-west-1.amazonaws.com"],
                            "X-Amzn-Trace-Id": ["Root=1-67fd8a17-0123456789abcdef01234567"],
                            "X-Forwarded-For": ["127.0.0.1"],
                            "X-Forwarded-Port": ["443"],
                            "X-Forwarded-Proto": ["https"],
                            "tEsT-HEADeR": ["aValUE"]
                          },
                          "queryStringParameters": {"tag": "urgent", "q": "a b"},
                          "multiValueQueryStringParameters": {"tag": ["important", "urgent"], "q": ["a b"]},
                          "pathParameters": null,
                          "stageVariables": null,
                          "requestContext": {
                            "resourceId": "RESOURCE",
                            "resourcePath": "/turbine-score",
                            "httpMethod": "POST",
                            "extendedRequestId": "JCIoWGiIvHcEsxg=",
                            "requestTime": "14/Apr/2025:22:16:23 +0000",
                            "path": "/Prod/turbine%2Dscore/",
                            "accountId": "123456789012",
                            "protocol": "HTTP/1.1",
                            "stage": "Prod",
                            "domainPrefix": "abcde12345",
                            "requestTimeEpoch": 1744668983456,
                            "requestId": "224e0b2e-0dfa-481a-ad65-b647686cb362",
                            "identity": {
                              "cognitoIdentityPoolId": null,
                              "accountId": null,
                              "cognitoIdentityId": null,
                              "caller": null,
                              "sourceIp": "127.0.0.1",
                              "principalOrgId": null,
                              "accessKey": null,
                              "cognitoAuthenticationType": null,
                              "cognitoAuthenticationProvider": null,
                              "userArn": null,
                              "userAgent": null,
                              "user": null
                            },
                            "domainName": "abcde12345.execute-api.eu-west-1.amazonaws.com",
                            "deploymentId": "DEPLOYMENT",
                            "apiId": "abcde12345"
                          },
                          "body": "TID008,HAWT,64,80,46,21,55,55,7,34,SE",
                          "isBase64Encoded": false
                        }
                        """),
                Json.pretty(event)
                        .replaceFirst("(?<=\"resourceId\" : \")[a-z0-9]{6}", "RESOURCE")
                        .replaceFirst("(?<=\"deploymentId\" : \")[a-z0-9]{6}", "DEPLOYMENT"));
    }

    @Test
    void onlyBinaryMediaTypesAreBase64() {
        var request = new WireRequest(
                "POST", "/Prod/fn", "", Headers.of("Content-Type", "image/png"), Body.of(new byte[] {1, 2, 3, 4, 5}));
        var settings = ApiSettings.restApi().withBinaryMediaTypes(List.of("image/png"));

        var event = Json.read(EventRest.json(Arrivals.of(settings, "ANY /fn", Map.of(), request)));

        assertEquals("\"AQIDBAU=\" true", event.get("body") + " " + event.get("isBase64Encoded"));
    }

    @Test
    void variablesStayEncoded() {
        var request = new WireRequest("GET", "/Prod/a/John%20Doe", "", Headers.none(), Body.empty());

        var event = Json.read(EventRest.json(
                Arrivals.of(ApiSettings.restApi(), "ANY /a/{name}", Map.of("name", "John%20Doe"), request)));

        assertEquals("{\"name\":\"John%20Doe\"}", event.get("pathParameters").toString());
    }
}
