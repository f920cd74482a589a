package dev.nacelle.mock.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Compares with the SDK's own signer: every header, the signature among them, is to be the same to the letter. */
class SignedQuicklyTest {
    private static final Instant NOW = Instant.parse("2025-04-14T22:16:23Z");
    private static final AwsCredentialsIdentity KEYS = AwsBasicCredentials.create("AKIDEXAMPLE", "secret");

    private final SignedQuickly signer = new SignedQuickly();

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            /endpoints/wind-turbine/invocations|text/csv|1,2,3
            /endpoints/Wind9/invocations|text/csv|
            /|text/csv|ä
            /endpoints/a%20b/invocations|text/csv|1
            /endpoints/a.b/../c/invocations|text/csv|1
            /endpoints//invocations|text/csv|1
            /endpoints/a/|text/csv|1
            /endpoints/a/invocations|text/csv;  charset=utf-8|1
            /endpoints/a/invocations| text/csv |1
            /endpoints/a/invocations|text/cßv|1
            """)
    void aRequestIsSignedAsTheSdkSignsIt(String path, String contentType, String body) {
        assertSignedAlike(request(http(path, contentType), body == null ? "" : body, KEYS, NOW));
    }

    @Test
    void aQueryIsSignedAsTheSdkSignsIt() {
        var http = http("/endpoints/a/invocations", "text/csv").toBuilder()
                .putRawQueryParameter("b", "2 3")
                .putRawQueryParameter("a", "")
                .build();

        assertSignedAlike(request(http, "1", KEYS, NOW));
    }

    @Test
    void anotherPortIsSignedAsTheSdkSignsIt() {
        var http = http("/endpoints/a/invocations", "text/csv").toBuilder()
                .port(8080)
                .build();

        assertSignedAlike(request(http, "1", KEYS, NOW));
    }

    @Test
    void aFieldOfSeveralValuesIsSignedAsTheSdkSignsIt() {
        var http = http("/endpoints/a/invocations", "text/csv").toBuilder()
                .putHeader("X-Amzn-Some", List.of("one", "two"))
                .putHeader("Empty", "")
                .build();

        assertSignedAlike(request(http, "1", KEYS, NOW));
    }

    @Test
    void aSessionsRequestIsSignedAsTheSdkSignsIt() {
        var session = AwsSessionCredentials.create("ASIDEXAMPLE", "secret", "token");

        assertSignedAlike(request(http("/endpoints/a/invocations", "text/csv"), "1", session, NOW));
    }

    @Test
    void eachIdentityAndEachSecondHasItsOwnSignature() {
        var other = AwsBasicCredentials.create("AKIDEXAMPLE", "other");
        var http = http("/endpoints/a/invocations", "text/csv");

        assertSignedAlike(request(http, "1", KEYS, NOW));
        assertSignedAlike(request(http, "1", other, NOW));
        assertSignedAlike(request(http, "1", other, NOW.plusSeconds(1)));
        assertSignedAlike(request(http, "1", KEYS, NOW.plusSeconds(86_400)));
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIsReadWhole() throws IOException {
        var text = "0123456789".repeat(2_000);

        var bytes = Payload.bytes(() -> untold(text));

        assertEquals(text, new String(bytes, StandardCharsets.UTF_8));
    }

    private void assertSignedAlike(SignRequest<AwsCredentialsIdentity> request) {
        assertEquals(
                headers(AwsV4HttpSigner.create().sign(request).request()),
                headers(signer.sign(request).request()));
    }

    private static Map<String, List<String>> headers(SdkHttpRequest request) {
        return request.headers();
    }

    private static SdkHttpRequest http(String path, String contentType) {
        return SdkHttpRequest.builder()
                .uri(URI.create("http://runtime.sagemaker.invalid"))
                .encodedPath(path)
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Type", contentType)
                .putHeader("Content-Length", "5")
                .putHeader("amz-sdk-request", "attempt=1; max=2")
                .putHeader("User-Agent", "aws-sdk-java/2  md/some")
                .putHeader("X-Amzn-Trace-Id", "Root=1")
                .build();
    }

    private static SignRequest<AwsCredentialsIdentity> request(
            SdkHttpRequest http, String body, AwsCredentialsIdentity identity, Instant now) {
        return SignRequest.builder(identity)
                .request(http)
                .payload(ContentStreamProvider.fromUtf8String(body))
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sagemaker")
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    private static InputStream untold(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }
}
