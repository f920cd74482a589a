package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import org.junit.jupiter.api.Test;

class EventV2Test {
    @Test
    void aReadingBecomesTheWholeEventInTheOrderOfAws() {
        var headers = Headers.of(
                "Host", "127.0.0.1:8090",
                "User-Agent", "curl/8.5.0",
                "Accept", "text/html",
                "Accept", "application/json",
                "Content-Type", "text/csv",
                "Cookie", "session=abc123; theme=dark");
        var request = new WireRequest(
                "POST",
                "/default/turbine-score",
                "tag=important&tag=urgent&q=a%20b",
                headers,
                Body.of("TID008,HAWT,64,80,46,21,55,55,7,34,SE"));

        var event = EventV2.json(Arrivals.of(request));

        assertEquals(Json.pretty("""
                        {
                          "version": "2.0",
                          "routeKey": "ANY /turbine-score",
                          "rawPath": "/default/turbine-score",
                          "rawQueryString": "tag=important&tag=urgent&q=a%20b",
                          "cookies": ["session=abc123", "theme=dark"],
                          "headers": {
                            "accept": "text/html,application/json",
                            "content-length": "37",
                            "content-type": "text/csv",
                            "host": "abcde12345.execute-api.eu-west-1.amazonaws.com",
                            "user-agent": "curl/8.5.0",
                            "x-amzn-trace-id": "Root=1-67fd8a17-0123456789abcdef01234567",
                            "x-forwarded-for": "127.0.0.1",
                            "x-forwarded-port": "443",
                            "x-forwarded-proto": "https"
                          },
                          "queryStringParameters": {"tag": "important,urgent", "q": "a b"},
                          "requestContext": {
                            "accountId": "123456789012",
                            "apiId": "abcde12345",
                            "domainName": "abcde12345.execute-api.eu-west-1.amazonaws.com",
                            "domainPrefix": "abcde12345",
                            "http": {
                              "method": "POST",
                              "path": "/default/turbine-score",
                              "protocol": "HTTP/1.1",
                              "sourceIp": "127.0.0.1",
                              "userAgent": "curl/8.5.0"
                            },
                            "requestId": "JCJgriq-vHcEPMg=",
                            "routeKey": "ANY /turbine-score",
                            "stage": "default",
                            "time": "14/Apr/2025:22:16:23 +0000",
                            "timeEpoch": 1744668983456
                          },
                          "body": "TID008,HAWT,64,80,46,21,55,55,7,34,SE",
                          "isBase64Encoded": false
                        }
                        """), Json.pretty(event));
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        var event = Json.read(EventV2.json(Arrivals.get("")));

        assertEquals(
                "[version, routeKey, rawPath, rawQueryString, headers, requestContext, isBase64Encoded]",
                event.properties().stream()
                        .map(member -> member.getKey())
                        .toList()
                        .toString());
        assertEquals("\"\"", event.get("rawQueryString").toString());
    }

    @Test
    void rawPathIsDecodedInSpiteOfItsName() {
        var event = Json.read(EventV2.json(
                Arrivals.of(new WireRequest("GET", "/default/a%2Fb%20%E2%98%95", "", Headers.none(), Body.empty()))));

        assertEquals("/default/a/b ☕", event.get("rawPath").asText());
        assertEquals("/default/a/b ☕", event.at("/requestContext/http/path").asText());
    }
}
