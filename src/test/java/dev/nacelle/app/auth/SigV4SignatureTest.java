package dev.nacelle.app.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Key, date and expected signatures of AWS's published Signature Version 4 test suite (aws-sig-v4-test-suite). */
class SigV4SignatureTest {
    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final AwsCredentialsIdentity KEYS = AwsCredentialsIdentity.create("AKIDEXAMPLE", SECRET_KEY);
    private static final Clock THEN = Clock.fixed(Instant.parse("2015-08-30T12:36:00Z"), ZoneOffset.UTC);
    private static final AwsSource ANY = new AwsSource.DefaultChain();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    get-vanilla,  GET,  5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
                    post-vanilla, POST, 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b
                    """)
    void theCheckOfTheseTestsKnowsThePublishedSignatures(String name, String method, String published)
            throws GeneralSecurityException {
        var request = new WireRequest(
                method,
                "/",
                "",
                Headers.of(
                        "Host", "example.amazonaws.com",
                        "X-Amz-Date", "20150830T123600Z",
                        "Authorization",
                                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature="
                                        + published),
                Body.empty());

        assertEquals(published, SigV4Check.expected(request, SECRET_KEY), name);
    }

    @Test
    void getVanillaIsSignedAsPublishedWithTheBodysHashBesides() {
        var unsigned = new WireRequest("GET", "/", "", Headers.of("Host", "example.amazonaws.com"), Body.empty());

        var signed = new SigV4Signature(new Auth.SigV4("service", "us-east-1", ANY), THEN)
                .sign(URI.create("https://example.amazonaws.com/"), unsigned, KEYS);

        assertEquals(
                Headers.of(
                        "Host", "example.amazonaws.com",
                        "Authorization",
                                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=726c5c4879a6b4ccbbd3b24edbd6b8826d34f87450fbbf4e85546fc7ba9c1642",
                        "X-Amz-Date", "20150830T123600Z",
                        "x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                signed.headers());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /default/score,          ''
                    /default/a%20b/%C3%BC,   ''
                    /,                       key=1&b=%26&a
                    """)
    void aReadingIsSignedAsTheServiceChecksIt(String path, String query) throws GeneralSecurityException {
        var host = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
        var headers = Headers.of(
                "Content-Length",
                "3",
                "Host",
                host,
                "Content-Type",
                "text/csv",
                "User-Agent",
                "Nacelle/0",
                "X-Own",
                "1");
        var unsigned = new WireRequest("POST", path, query, headers, Body.of("1,2"));

        var signed = new SigV4Signature(Auth.SigV4.forApi("eu-west-1", ANY), THEN)
                .sign(
                        URI.create("https://" + host + path + (query.isEmpty() ? "" : "?" + query)),
                        unsigned,
                        AwsSessionCredentialsIdentity.create("ASIAEXAMPLE", SECRET_KEY, "session-token"));

        assertEquals(SigV4Check.expected(signed, SECRET_KEY), SigV4Check.carried(signed));
        assertEquals("eu-west-1/execute-api", SigV4Check.scope(signed));
        assertEquals(List.of("session-token"), signed.headers().all("X-Amz-Security-Token"));
        assertEquals(headers.fields(), signed.headers().fields().subList(0, 5));
    }
}
