package dev.nacelle.app.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.ExtraHeader;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SnippetTextTest {
    private static final Reading READING = Profiles.windTurbine().initialReading();
    private static final URI API =
            URI.create("https://abc123defg.execute-api.eu-central-1.amazonaws.com/default/turbine-score");

    @Test
    void powershellAsksTheProgramAndNotTheAlias() {
        var key = CallSettings.usual()
                .withAuth(new Auth.Header("x-api-key", Secret.of("secret")))
                .withHeaders(List.of(ExtraHeader.plain("X-Who", "it's \"me\"")));

        assertEquals("""
                # Needs the secret in the environment variable X_API_KEY
                curl.exe -sS '%s' `
                  -H 'Content-Type: text/csv' `
                  -H 'X-Who: it''s \\"me\\"' `
                  -H ('x-api-key: ' + $env:X_API_KEY) `
                  --data-binary '%s'
                """.formatted(API, READING.toCsv()), Snippet.POWERSHELL.text(call(key)));
    }

    @Test
    void curlForAnApiWithIamSignsWithTheNamedProfile() {
        var signed =
                CallSettings.usual().withAuth(Auth.SigV4.forApi("eu-central-1", new AwsSource.Profile("work shop")));

        assertEquals("""
                eval "$(aws configure export-credentials --profile 'work shop' --format env)"
                curl -sS '%s' \\
                  -H 'Content-Type: text/csv' \\
                  --aws-sigv4 'aws:amz:eu-central-1:execute-api' \\
                  --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \\
                  -H 'X-Amz-Security-Token: '"$AWS_SESSION_TOKEN" \\
                  --data-binary '%s'
                """.formatted(API, READING.toCsv()), Snippet.CURL.text(call(signed)));
    }

    @Test
    void boto3ForAnApiAsksForTheNameOfTheEndpointBehindIt() {
        var text = Snippet.BOTO3.text(call(CallSettings.usual()));

        assertTrue(text.startsWith("# Needs the SageMaker endpoint's name"), text);
        assertTrue(text.contains("EndpointName=os.environ[\"SAGEMAKER_ENDPOINT\"],"), text);
        assertTrue(text.contains("region_name=\"eu-central-1\""), text);
    }

    @Test
    void aBearerTokenComesFromTheEnvironment() {
        var text = Snippet.PYTHON.text(call(CallSettings.usual().withAuth(Auth.Bearer.of("Bearer abc"))));

        assertTrue(text.contains("\"Authorization\": \"Bearer \" + os.environ[\"API_TOKEN\"]"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POSIX      | it's $HOME | 'it'\\''s $HOME'
            POSIX      | a\\b       | 'a\\b'
            POWERSHELL | it's $x    | 'it''s $x'
            PYTHON     | a"b\\c     | "a\\"b\\\\c"
            JAVA       | a"b\\c     | "a\\"b\\\\c"
            """)
    void aTextArrivesAsItIs(Quoting quoting, String text, String written) {
        assertEquals(written, quoting.plain(text));
    }

    private static Call call(CallSettings settings) {
        return Call.live(new Target(Endpoint.live(API), settings), READING);
    }
}
