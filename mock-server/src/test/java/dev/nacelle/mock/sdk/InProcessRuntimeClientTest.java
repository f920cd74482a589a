package dev.nacelle.mock.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;
import software.amazon.awssdk.services.sagemakerruntime.model.ServiceUnavailableException;

class InProcessRuntimeClientTest {
    private final List<WireRequest> requests = new ArrayList<>();

    @Test
    void theServiceGetsTheSignedRequestAsItWouldGoOut() {
        invoke(client(ok()), "wind-turbine");

        var request = requests.get(0);
        assertEquals("POST /endpoints/wind-turbine/invocations ", line(request));
        assertEquals(Body.of("1,2"), request.body());
        assertEquals("text/csv", request.headers().first("Content-Type").orElseThrow());
        assertEquals(
                "attempt=1; max=2", request.headers().first("amz-sdk-request").orElseThrow());
        var authorization = request.headers().first("Authorization").orElseThrow();
        assertTrue(
                authorization.matches("AWS4-HMAC-SHA256 Credential=MOCKACCESSKEY/\\d{8}/eu-west-1/sagemaker/.*"),
                authorization);
    }

    @Test
    void theCallerGetsTheAnswerWithItsHeaders() {
        var answer = invoke(client(ok()), "wind-turbine");

        assertEquals("{\"predictions\": []}", answer.body().asUtf8String());
        assertEquals("application/json", answer.contentType());
        assertEquals("AllTraffic", answer.invokedProductionVariant());
        assertEquals("r-1", answer.responseMetadata().requestId());
    }

    @Test
    void anErrorComesOutAsTheSdksOwnException() {
        var client = client(
                error(424, "ModelError", "{\"Message\":\"m\",\"OriginalMessage\":\"o\",\"OriginalStatusCode\":415}"));

        var thrown = assertThrows(ModelErrorException.class, () -> invoke(client, "wind-turbine"));

        assertEquals(
                "m o 415",
                "%s %s %d"
                        .formatted(
                                thrown.awsErrorDetails().errorMessage(),
                                thrown.originalMessage(),
                                thrown.originalStatusCode()));
    }

    @Test
    void aPassingFailureIsTriedOnceMoreAsByTheDeployedFunction() {
        var client = client(error(503, "ServiceUnavailable", "{\"Message\":\"later\"}"));

        assertThrows(ServiceUnavailableException.class, () -> invoke(client, "wind-turbine"));

        assertEquals(2, requests.size());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    aws.retryMode,                 bogus
                    aws.maxAttempts,               many
                    aws.defaultsMode,              bogus
                    aws.useFipsEndpoint,           true
                    aws.useDualstackEndpoint,      true
                    aws.region,                    mars-north-1
                    aws.profile,                   nope
                    aws.accessKeyId,               STOLEN
                    aws.endpointUrl,               http://example.com
                    aws.endpointUrlSageMakerRuntime, http://example.com
                    aws.disableRequestCompression, perhaps
                    aws.requestMinCompressionSizeBytes, -5
                    aws.authSchemePreference,      sigv4a
                    aws.configFile,                /nonexistent/too
                    """)
    void hostileSettingsNeitherBreakNorChangeTheRequest(String name, String value) {
        var answer = ScopedSystemProperties.during(Map.of(name, value), () -> invoke(client(ok()), "wind-turbine"));

        assertEquals("{\"predictions\": []}", answer.body().asUtf8String());
        assertIsolated();
    }

    @Test
    void aBrokenProfileFileNeitherBreaksNorIsRead(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("config"), "no profile file at all\n[profile\n");
        var hostile = Map.of("aws.configFile", file.toString(), "aws.sharedCredentialsFile", file.toString());

        var answer = ScopedSystemProperties.during(hostile, () -> invoke(client(ok()), "wind-turbine"));

        assertEquals("{\"predictions\": []}", answer.body().asUtf8String());
        assertIsolated();
    }

    @Test
    void noSystemPropertyIsLeftBehind() {
        var before = Map.copyOf(System.getProperties());

        client(ok()).close();

        assertEquals(before, Map.copyOf(System.getProperties()));
    }

    private void assertIsolated() {
        var request = requests.get(0);
        assertEquals("POST /endpoints/wind-turbine/invocations ", line(request));
        assertEquals(
                "runtime.sagemaker.invalid", request.headers().first("Host").orElseThrow());
        assertEquals(
                "attempt=1; max=2", request.headers().first("amz-sdk-request").orElseThrow());
        var authorization = request.headers().first("Authorization").orElseThrow();
        assertTrue(authorization.contains("Credential=MOCKACCESSKEY/"), authorization);
        assertTrue(authorization.contains("/eu-west-1/sagemaker/"), authorization);
    }

    private SageMakerRuntimeClient client(WireResponse answer) {
        return InProcessRuntimeClient.create(
                request -> {
                    requests.add(request);
                    return answer;
                },
                "eu-west-1");
    }

    private static InvokeEndpointResponse invoke(SageMakerRuntimeClient client, String name) {
        return client.invokeEndpoint(request -> request.endpointName(name)
                .contentType("text/csv")
                .accept("application/json")
                .body(SdkBytes.fromUtf8String("1,2")));
    }

    private static String line(WireRequest request) {
        return request.method() + " " + request.path() + " " + request.query();
    }

    private static WireResponse ok() {
        return new WireResponse(
                200,
                Headers.of(
                        "Content-Type", "application/json",
                        "x-Amzn-Invoked-Production-Variant", "AllTraffic",
                        "x-amzn-RequestId", "r-1"),
                Body.of("{\"predictions\": []}"));
    }

    private static WireResponse error(int status, String type, String json) {
        return new WireResponse(
                status, Headers.of("Content-Type", "application/json", "x-amzn-ErrorType", type), Body.of(json));
    }
}
