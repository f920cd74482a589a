package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The signatures are those of AWS's own SDK. */
class SignatureCheckTest {
    private static final FrontDoor.Iam DOOR = FrontDoor.Iam.example();
    private static final String KEY = DOOR.accessKeyId();
    private static final String SECRET = DOOR.secretAccessKey();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/default/turbine-score",
                "/default/turbine-score?a=1&b=2",
                "/default/turbine-score?b=2&a=x%20y&a=%C3%BC&flag",
                "/default/turbine%2Dscore",
                "/default/a%20b/%E2%98%95"
            })
    void whatTheSdkSignsComesIn(String pathAndQuery) {
        assertEquals("200", judge(signed(pathAndQuery, KEY, SECRET, "execute-api", "eu-west-1", Arrivals.TIME)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AKIAIOSFODNN7EXAMPLE | wrong | execute-api | eu-west-1 | 0    | InvalidSignatureException
                    AKIAI44QH8DHBEXAMPLE | right | execute-api | eu-west-1 | 0    | UnrecognizedClientException
                    AKIAIOSFODNN7EXAMPLE | right | sagemaker   | eu-west-1 | 0    | InvalidSignatureException
                    AKIAIOSFODNN7EXAMPLE | right | execute-api | us-east-1 | 0    | InvalidSignatureException
                    AKIAIOSFODNN7EXAMPLE | right | execute-api | eu-west-1 | -301 | InvalidSignatureException
                    AKIAIOSFODNN7EXAMPLE | right | execute-api | eu-west-1 | 302  | InvalidSignatureException
                    """)
    void anyOtherSignatureIsForbidden(
            String key, String secret, String service, String region, long seconds, String errorOfRest) {
        var request = signed(
                "/default/turbine-score",
                key,
                secret.equals("right") ? SECRET : "wrong",
                service,
                region,
                Arrivals.TIME.plusSeconds(seconds));

        assertEquals("403 {\"message\":\"Forbidden\"}", judge(request));
        assertEquals(errorOfRest, errorType(request));
    }

    @Test
    void fourMinutesOfDifferenceAreOverlooked() {
        var time = Arrivals.TIME.minus(Duration.ofMinutes(4));

        assertEquals("200", judge(signed("/default/turbine-score", KEY, SECRET, "execute-api", "eu-west-1", time)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer token",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE, SignedHeaders=host, Signature=abc"
            })
    void withoutASignatureItIsForbidden(String authorization) {
        var request = new WireRequest(
                "POST",
                "/default/turbine-score",
                "",
                Headers.of("Authorization", authorization, "X-Amz-Date", "20250414T221623Z"),
                Body.empty());

        assertEquals("403 {\"message\":\"Forbidden\"}", judge(request));
        assertEquals("MissingAuthenticationTokenException", errorType(request));
    }

    @Test
    void anotherBodyHasAnotherSignature() {
        var signed = signed("/default/turbine-score", KEY, SECRET, "execute-api", "eu-west-1", Arrivals.TIME);
        var changed =
                new WireRequest("POST", signed.path(), signed.query(), signed.headers(), Body.of("another reading"));

        assertEquals("403 {\"message\":\"Forbidden\"}", judge(changed));
    }

    @Test
    void theFunctionIsToldWhoCalls() {
        var arrival =
                Arrivals.of(signed("/default/turbine-score", KEY, SECRET, "execute-api", "eu-west-1", Arrivals.TIME));
        var caller = Doorkeeper.of(DOOR).judge(arrival).match(known -> known, refused -> Caller.anybody());

        var v1 = Json.read(EventV1.json(arrival.from(caller)));
        var v2 = Json.read(EventV2.json(arrival.from(caller)));

        assertEquals(
                "AKIAIOSFODNN7EXAMPLE 123456789012 AIDACKCEVSQ6C2EXAMPLE arn:aws:iam::123456789012:user/nacelle",
                "%s %s %s %s"
                        .formatted(
                                v1.at("/requestContext/identity/accessKey").asText(),
                                v1.at("/requestContext/identity/accountId").asText(),
                                v1.at("/requestContext/identity/user").asText(),
                                v1.at("/requestContext/identity/userArn").asText()));
        assertEquals(
                "{\"accessKey\":\"AKIAIOSFODNN7EXAMPLE\",\"accountId\":\"123456789012\","
                        + "\"callerId\":\"AIDACKCEVSQ6C2EXAMPLE\",\"cognitoIdentity\":null,\"principalOrgId\":null,"
                        + "\"userArn\":\"arn:aws:iam::123456789012:user/nacelle\",\"userId\":\"AIDACKCEVSQ6C2EXAMPLE\"}",
                v2.at("/requestContext/authorizer/iam").toString());
    }

    private static String judge(WireRequest request) {
        return Doorkeeper.of(DOOR)
                .judge(Arrivals.of(request))
                .match(
                        caller -> "200",
                        answer -> answer.status() + " " + answer.body().text());
    }

    private static String errorType(WireRequest request) {
        var arrival = Arrivals.of(ApiSettings.restApi(), "ANY /turbine-score", Map.of(), request);
        return Doorkeeper.of(DOOR).judge(arrival).match(caller -> "200", answer -> answer.own()
                .first("x-amzn-ErrorType")
                .orElse(""));
    }

    private static WireRequest signed(
            String pathAndQuery, String key, String secret, String service, String region, Instant time) {
        var body = "TID008,HAWT,64,80,46,21,55,55,7,34,SE".getBytes(StandardCharsets.UTF_8);
        var uri = URI.create("https://abcde12345.execute-api.eu-west-1.amazonaws.com" + pathAndQuery);
        var unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(uri)
                .putHeader("Content-Type", "text/csv")
                .putHeader("X-Spaced", "  a   b ")
                .build();
        var signed = AwsV4HttpSigner.create()
                .sign(SignRequest.builder(AwsCredentialsIdentity.create(key, secret))
                        .request(unsigned)
                        .payload(() -> new ByteArrayInputStream(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC))
                        .build())
                .request();
        var fields = new ArrayList<Headers.Field>();
        signed.forEachHeader((name, values) -> values.forEach(value -> fields.add(new Headers.Field(name, value))));
        var query = uri.getRawQuery();
        return new WireRequest(
                "POST", uri.getRawPath(), query == null ? "" : query, new Headers(fields), Body.of(body));
    }
}
