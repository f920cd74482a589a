package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorizerCheckTest {
    private static final String ARN =
            "arn:aws:execute-api:eu-west-1:123456789012:abcde12345/default/POST/turbine-score";

    private final List<byte[]> events = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(ApiKind.class)
    void aSecretLetsIn(ApiKind kind) {
        var door = FrontDoor.Authorizer.secretIn("x-api-key", "s3cret");

        assertEquals("200", judge(door, kind, "X-Api-Key", "s3cret"));
        assertEquals("403", judge(door, kind, "X-Api-Key", "guessed").substring(0, 3));
    }

    @Test
    void whatToJudgeIsNeededBeforeTheFunctionIsAsked() {
        var door = new FrontDoor.Authorizer(
                List.of("$request.header.a", "$request.querystring.b"), answering("{\"isAuthorized\":true}"));

        assertEquals("401 {\"message\":\"Unauthorized\"}", judge(door, ApiKind.HTTP, "A", "1"));
        assertEquals(List.of(), events);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"isAuthorized":true}                              | 200
                    {"isAuthorized":false}                             | 403 {"message":"Forbidden"}
                    {"errorMessage":"Unauthorized"}                    | 401 {"message":"Unauthorized"}
                    {"errorMessage":"boom"}                            | 500 {"message":"Internal Server Error"}
                    {"isAuthorized":"true"}                            | 500 {"message":"Internal Server Error"}
                    {}                                                 | 500 {"message":"Internal Server Error"}
                    no json                                            | 500 {"message":"Internal Server Error"}
                    true                                               | 500 {"message":"Internal Server Error"}
                    """)
    void anHttpApiTakesASimpleAnswer(String answer, String outcome) {
        assertEquals(outcome, judge(door(answering(answer)), ApiKind.HTTP, "Authorization", "x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Allow | execute-api:Invoke | *                                 | 200
                    Allow | *                  | arn:aws:execute-api:*:*:abcde12345/default/*/turbine-score | 200
                    Allow | execute-api:*      | arn:aws:execute-api:eu-west-1:123456789012:abcde1234?/* | 200
                    Allow | execute-api:Invoke | arn:aws:execute-api:*:*:abcde12345/default/GET/* | 403
                    Allow | lambda:Invoke      | *                                 | 403
                    Deny  | execute-api:Invoke | *                                 | 403
                    """)
    void bothKindsTakeAPolicy(String effect, String action, String resource, String status) {
        var policy = """
                {"principalId":"ada","policyDocument":{"Version":"2012-10-17","Statement":[
                 {"Effect":"%s","Action":"%s","Resource":["%s"]}]}}""".formatted(effect, action, resource);

        assertEquals(
                status,
                judge(door(answering(policy)), ApiKind.HTTP, "Authorization", "x")
                        .substring(0, 3));
        assertEquals(
                status,
                judge(door(answering(policy)), ApiKind.REST, "Authorization", "x")
                        .substring(0, 3));
    }

    @Test
    void aDenyOutweighsAnAllow() {
        var policy = """
                {"policyDocument":{"Statement":[
                 {"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"*","Resource":"*"}]}}""";

        assertEquals(
                "403 {\"Message\":\"User is not authorized to access this resource with an explicit deny in an"
                        + " identity-based policy\"}",
                judge(door(answering(policy)), ApiKind.REST, "Authorization", "x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HTTP | 500 {"message":"Internal Server Error"}
                    REST | 500 {"message":null}
                    """)
    void aCrashIsAnErrorOfTheApi(ApiKind kind, String outcome) {
        FunctionInvoker crashing = event -> {
            throw new FunctionFailedException("threw on purpose");
        };

        assertEquals(outcome, judge(door(crashing), kind, "Authorization", "x"));
    }

    @Test
    void anHttpApisFunctionSeesTheRequestWithoutItsBody() {
        var request = new WireRequest(
                "POST",
                "/default/turbine-score",
                "a=b",
                Headers.of("Authorization", "x", "Cookie", "c=d"),
                Body.of("1,2"));

        Doorkeeper.of(door(answering("{\"isAuthorized\":true}"))).judge(Arrivals.of(request));

        assertEquals(Json.pretty("""
                        {
                          "version": "2.0",
                          "type": "REQUEST",
                          "routeArn": "%s",
                          "identitySource": ["x"],
                          "routeKey": "ANY /turbine-score",
                          "rawPath": "/default/turbine-score",
                          "rawQueryString": "a=b",
                          "cookies": ["c=d"],
                          "headers": {
                            "authorization": "x",
                            "content-length": "3",
                            "host": "abcde12345.execute-api.eu-west-1.amazonaws.com",
                            "x-amzn-trace-id": "Root=1-67fd8a17-0123456789abcdef01234567",
                            "x-forwarded-for": "127.0.0.1",
                            "x-forwarded-port": "443",
                            "x-forwarded-proto": "https"
                          },
                          "queryStringParameters": {"a": "b"},
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
                              "userAgent": ""
                            },
                            "requestId": "JCJgriq-vHcEPMg=",
                            "routeKey": "ANY /turbine-score",
                            "stage": "default",
                            "time": "14/Apr/2025:22:16:23 +0000",
                            "timeEpoch": 1744668983456
                          }
                        }
                        """.formatted(ARN)), Json.pretty(events.get(0)));
    }

    @Test
    void theContextReachesTheFunctionOfTheRoute() {
        var arrival = Arrivals.post(Headers.of("Authorization", "x"), "1,2");
        var answer = "{\"isAuthorized\":true,\"principalId\":\"ada\",\"context\":{\"tenant\":\"acme\",\"n\":1}}";

        var caller = Doorkeeper.of(door(answering(answer)))
                .judge(arrival)
                .match(known -> known, refused -> Caller.anybody());

        assertEquals(
                "{\"principalId\":\"ada\",\"tenant\":\"acme\",\"n\":1} {\"lambda\":{\"tenant\":\"acme\",\"n\":1}}",
                caller.authorizerV1() + " " + caller.authorizerV2());
    }

    @Test
    void withoutContextTheBlockIsNull() {
        var arrival = Arrivals.post(Headers.of("Authorization", "x"), "1,2");

        var caller = Doorkeeper.of(door(answering("{\"isAuthorized\":true}")))
                .judge(arrival)
                .match(known -> known, refused -> Caller.anybody());

        assertEquals("{\"lambda\":null}", caller.authorizerV2().toString());
    }

    private FunctionInvoker answering(String answer) {
        return event -> {
            events.add(event);
            return answer.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static FrontDoor.Authorizer door(FunctionInvoker function) {
        return new FrontDoor.Authorizer(List.of("$request.header.Authorization"), function);
    }

    private static String judge(FrontDoor door, ApiKind kind, String... headers) {
        var settings = kind == ApiKind.HTTP
                ? ApiSettings.httpApi()
                : ApiSettings.restApi().withStage("default");
        var request = new WireRequest("POST", "/default/turbine-score", "", Headers.of(headers), Body.empty());
        return Doorkeeper.of(door)
                .judge(Arrivals.of(settings, "ANY /turbine-score", Map.of(), request))
                .match(
                        caller -> "200",
                        answer -> answer.status() + " " + answer.body().text());
    }
}
