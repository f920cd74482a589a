package dev.nacelle.app.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.TrustSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    private static final String HOST = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
    private static final URI API = URI.create(HOST + "/default/score");
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    @Test
    void aCurlCommandIsTakenApartAndItsSecretsAreApart() {
        var found = Recognition.of("""
                $ curl -sS -X POST '%s?token=q-secret' \\
                    -H "Content-Type: text/plain" -H 'x-api-key: k-secret' -H 'x-team: blue' \\
                    -H 'X-Session-Id: h-secret' --max-time 9 --connect-timeout 1.5 \\
                    --cacert ca.pem -x http://jo:p-secret@proxy.example.com:8080 -k \\
                    --data-binary '%s'
                """.formatted(API, READING)).orElseThrow();

        var network = new Environment.Network(
                new TimeLimits(Duration.ofMillis(1500), Duration.ofSeconds(9)),
                new TrustSettings(true, Optional.of(Path.of("ca.pem"))),
                new ProxyPlan(new ProxySettings.Fixed("proxy.example.com", 8080, Optional.empty()), Optional.of("jo")));
        var expected = Environment.at("a1b2c3d4e5", URI.create(API + "?token=q-secret"))
                .withMediaType("text/plain")
                .withHeaders(List.of(HeaderPlan.plain("x-team", "blue"), HeaderPlan.secret("X-Session-Id")))
                .withAuth(new AuthPlan.Header("x-api-key"))
                .withNetwork(network);
        assertEquals(
                new Found(
                        Messages.text("environment.found.curl", API),
                        List.of(expected),
                        List.of(
                                new Found.Given(SecretSlot.query(), Secret.of("token=q-secret")),
                                new Found.Given(SecretSlot.key("x-api-key"), Secret.of("k-secret")),
                                new Found.Given(SecretSlot.header("X-Session-Id"), Secret.of("h-secret")),
                                new Found.Given(SecretSlot.proxy(), Secret.of("p-secret"))),
                        List.of(Messages.text("environment.found.insecure")),
                        Optional.of(READING)),
                found);
        assertFalse(found.toString().contains("-secret"), found::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            curl %s -H "Authorization: Bearer abc"                                       | bearer
            curl %s --oauth2-bearer abc                                                  | bearer
            curl %s -u jo:pw                                                             | header Authorization
            curl.exe "%s" -H "X-Api-Key: abc"                                            | header X-Api-Key
            curl %s --aws-sigv4 "aws:amz:eu-west-3:execute-api" --user "AKIA:sk"         | sigv4 eu-west-3
            curl %s --aws-sigv4 aws:amz -u AKIA:sk                                       | sigv4
            curl %s -H 'Authorization: AWS4-HMAC-SHA256 Credential=AKIA/20261122/eu-west-2/execute-api/aws4_request' | sigv4 eu-west-2
            curl -XPOST %s -d 1,2                                                        | none
            """)
    void theWayInIsRead(String command, String way) {
        var found = Recognition.of(command.formatted(API)).orElseThrow();

        var auth = found.environments().get(0).auth();
        var more = auth instanceof AuthPlan.Header header
                ? " " + header.name()
                : auth instanceof AuthPlan.SigV4 signed
                        ? signed.region().map(region -> " " + region).orElse("")
                        : "";
        assertEquals(way, auth.kind().name().toLowerCase(java.util.Locale.ROOT) + more);
        assertFalse(found.secrets().toString().contains("AKIA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:sagemaker:eu-west-1:123456789012:endpoint/turbine-1",
                "https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/turbine-1/invocations",
                "  \"https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/turbine-1/invocations\" ",
                "https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/endpoints/turbine-1",
            })
    void aSageMakerEndpointIsOfferedToBeAskedDirectly(String pasted) {
        var plan = new AuthPlan.Direct("turbine-1", "eu-west-1", new AwsSource.DefaultChain());

        assertEquals(
                List.of(Environment.direct("turbine-1", plan)),
                Recognition.of(pasted).orElseThrow().environments());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/default/POST/score                                        | /default/score
            arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/$default/*/score                                          | /score
            arn:aws:apigateway:eu-west-1::/apis/a1b2c3d4e5                                                                  | /default/end-to-end-ml-lambda-function
            https://eu-west-1.console.aws.amazon.com/apigateway/main/api-detail?api=a1b2c3d4e5&organization=o&region=eu-west-1 | /default/end-to-end-ml-lambda-function
            https://console.aws.amazon.com/apigateway/home?region=eu-west-1#/apis/a1b2c3d4e5/routes                         | /default/end-to-end-ml-lambda-function
            """)
    void whatNamesAnApiGivesItsAddress(String pasted, String path) {
        assertEquals(
                List.of(Environment.at("a1b2c3d4e5", URI.create(HOST + path))),
                Recognition.of(pasted).orElseThrow().environments());
    }

    @Test
    void aTextOfEnvironmentsIsRecognisedAndABrokenOneIsCalledSo() {
        var one = Environment.at("Lab", API);
        var text = EnvironmentsText.export(List.of(one));

        assertEquals(List.of(one), Recognition.of("\uFEFF" + text).orElseThrow().environments());
        assertEquals(
                Messages.text("environment.found.broken"),
                Recognition.of(text.substring(0, text.length() - 5))
                        .orElseThrow()
                        .sentence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                READING,
                "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score",
                "arn:aws:lambda:eu-west-1:123456789012:function:turbine-score",
                "curl",
                "curl --version",
                "curl https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/x --max-time soon",
                "curly braces are fine",
                "turbine-1",
            })
    void anythingElseIsLeftAlone(String pasted) {
        assertEquals(Optional.empty(), Recognition.of(pasted));
    }

    @Test
    void aBareNameMayBeASageMakerEndpoints() {
        assertEquals(Optional.of("DEMO-xgb-2024"), Recognition.endpointName(" DEMO-xgb-2024\n"));
        assertEquals(Optional.empty(), Recognition.endpointName("hello"));
        assertEquals(Optional.empty(), Recognition.endpointName("https://x-y.example.com"));
    }
}
