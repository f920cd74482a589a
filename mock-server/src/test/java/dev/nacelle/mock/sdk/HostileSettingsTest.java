package dev.nacelle.mock.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a person has set for AWS's own tools, in variables and in files, neither breaks the client in this process nor
 * changes what it sends. Each setting in a process of its own: the SDK reads them once.
 */
@Timeout(600)
class HostileSettingsTest {
    private static final String UNTOUCHED =
            "runtime.sagemaker.invalid /endpoints/wind-turbine/invocations attempt=1; max=2 MOCKACCESSKEY eu-west-1 -";

    @TempDir
    private Path home = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS_RETRY_MODE=bogus",
                "AWS_MAX_ATTEMPTS=many",
                "AWS_MAX_ATTEMPTS=9",
                "AWS_DEFAULTS_MODE=bogus",
                "AWS_USE_FIPS_ENDPOINT=true",
                "AWS_USE_DUALSTACK_ENDPOINT=true",
                "AWS_ENDPOINT_URL=http://127.0.0.1:1",
                "AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME=http://127.0.0.1:1",
                "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=perhaps",
                "AWS_REGION=mars-north-1",
                "AWS_DEFAULT_REGION=mars-north-1",
                "AWS_PROFILE=nope",
                "AWS_ACCESS_KEY_ID=STOLEN AWS_SECRET_ACCESS_KEY=stolen AWS_SESSION_TOKEN=stolen",
                "AWS_ROLE_ARN=arn:aws:iam::1:role/x AWS_WEB_IDENTITY_TOKEN_FILE=/nonexistent/token",
                "AWS_STS_REGIONAL_ENDPOINTS=bogus",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:1/",
                "AWS_EC2_METADATA_DISABLED=perhaps AWS_EC2_METADATA_SERVICE_ENDPOINT=nonsense",
                "AWS_DISABLE_REQUEST_COMPRESSION=perhaps AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES=-5",
                "AWS_REQUEST_CHECKSUM_CALCULATION=bogus AWS_RESPONSE_CHECKSUM_VALIDATION=bogus",
                "AWS_AUTH_SCHEME_PREFERENCE=sigv4a",
                "AWS_SDK_UA_APP_ID=an\u00e4pp",
                "AWS_ACCOUNT_ID_ENDPOINT_MODE=bogus",
                "HTTP_PROXY=http://127.0.0.1:1 HTTPS_PROXY=http://127.0.0.1:1 NO_PROXY=",
                "AWS_CA_BUNDLE=/nonexistent/bundle.pem"
            })
    void aVariableChangesNothing(String settings) throws IOException, InterruptedException {
        var variables = new HashMap<String, String>();
        for (var setting : settings.split(" ", -1)) {
            var nameAndValue = setting.split("=", 2);
            variables.put(nameAndValue[0], nameAndValue[1]);
        }

        assertEquals(UNTOUCHED, sentWith(variables));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no profile file at all\n[profile\n",
                "[default]\nregion = mars-north-1\nretry_mode = bogus\nmax_attempts = many\n",
                "[default]\nendpoint_url = http://127.0.0.1:1\nuse_fips_endpoint = true\ndefaults_mode = bogus\n",
                "[default]\naws_access_key_id = STOLEN\naws_secret_access_key = stolen\nrole_arn = x\nsource_profile = default\n"
            })
    void aFileInTheUsersHomeChangesNothing(String text) throws IOException, InterruptedException {
        var directory = Files.createDirectory(home.resolve(".aws"));
        Files.writeString(directory.resolve("config"), text);
        Files.writeString(directory.resolve("credentials"), text);

        assertEquals(UNTOUCHED, sentWith(Map.of("HOME", home.toString())));
    }

    @Test
    void aFileNamedByAVariableChangesNothing() throws IOException, InterruptedException {
        var file = Files.writeString(home.resolve("config"), "no profile file at all\n[profile\n");

        assertEquals(
                UNTOUCHED,
                sentWith(Map.of("AWS_CONFIG_FILE", file.toString(), "AWS_SHARED_CREDENTIALS_FILE", file.toString())));
    }

    private String sentWith(Map<String, String> variables) throws IOException, InterruptedException {
        var errors = home.resolve("errors.txt");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileSettingsProbe.class.getName()))
                .redirectError(errors.toFile());
        builder.environment().putAll(variables);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), Files.readString(errors));
        return out.strip();
    }
}
