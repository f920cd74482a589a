package dev.nacelle.mock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Python's boto3, with which the workshop's own function asks. */
class Boto3Test {
    private static final String PYTHON = "/usr/bin/python3";
    private static final RuntimeServer SERVER = RuntimeServer.start();
    private static final String SCRIPT = """
            import boto3, json, sys
            service, url, endpoint, body = sys.argv[1:]
            client = boto3.client(service, endpoint_url=url)
            try:
                answer = client.invoke_endpoint(
                    EndpointName=endpoint, ContentType="text/csv", Accept="application/json", Body=body)
                answer["Body"] = answer["Body"].read().decode()
            except client.exceptions.ClientError as failed:
                answer = dict(failed.response, Class=type(failed).__name__, Text=str(failed))
            print(json.dumps(answer))
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void needsTheClient(@TempDir Path folder) {
        Child.assumeInstalled(folder, "boto3", "python3-boto3", PYTHON, "-c", "import boto3");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    /** The second is the name the workshop's function uses. */
    @ParameterizedTest
    @ValueSource(strings = {"sagemaker-runtime", "runtime.sagemaker"})
    void aReadingIsScored(String service) throws IOException {
        var answer = invoke(service, "wind-turbine", RuntimeServer.READING);

        assertEquals("application/json", answer.path("ContentType").asText(), answer.toString());
        assertEquals("AllTraffic", answer.path("InvokedProductionVariant").asText());
        assertEquals(200, answer.at("/ResponseMetadata/HTTPStatusCode").asInt());
        assertEquals(36, answer.at("/ResponseMetadata/RequestId").asText().length());
        var body = new ObjectMapper().readTree(answer.path("Body").asText());
        assertEquals(1, body.at("/predictions/0/predicted_label").asInt(), body.toString());
    }

    @Test
    void aReadingTheModelRefusesIsAModelErrorWithAllItsMembers() throws IOException {
        var answer = invoke("sagemaker-runtime", "wind-turbine", "TID008,HAWT,fast,80,46,21,55,55,7,34,SE");

        assertEquals("ModelError", answer.path("Class").asText(), answer.toString());
        assertEquals("ModelError", answer.at("/Error/Code").asText());
        assertEquals(424, answer.at("/ResponseMetadata/HTTPStatusCode").asInt());
        assertEquals(400, answer.path("OriginalStatusCode").asInt());
        assertEquals(
                "could not convert string to float: 'fast'",
                answer.path("OriginalMessage").asText());
        assertEquals(
                "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/sagemaker/Endpoints/wind-turbine",
                answer.path("LogStreamArn").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    endpoint-not-found  | ValidationError             | ValidationError             | 400
                    model-failed        | ModelError                  | ModelError                  | 424
                    model-not-ready     | ModelNotReadyException      | ModelNotReadyException      | 429
                    internal-failure    | InternalFailure             | InternalFailure             | 500
                    service-unavailable | ServiceUnavailable          | ServiceUnavailable          | 503
                    internal-dependency | InternalDependencyException | InternalDependencyException | 530
                    throttled           | ClientError                 | ThrottlingException         | 400
                    access-denied       | ClientError                 | AccessDeniedException       | 403
                    expired-token       | ClientError                 | ExpiredTokenException       | 403
                    """)
    void anErrorIsTheExceptionThatAwsCauses(String error, String exception, String code, int status)
            throws IOException {
        var answer = invoke("sagemaker-runtime", "fails-with-" + error, RuntimeServer.READING);

        assertEquals(exception, answer.path("Class").asText(), answer.toString());
        assertEquals(code, answer.at("/Error/Code").asText());
        assertEquals(status, answer.at("/ResponseMetadata/HTTPStatusCode").asInt());
    }

    @Test
    void theModelledMessageIsFilled() throws IOException {
        var answer = invoke("sagemaker-runtime", "nope", RuntimeServer.READING);

        assertTrue(
                answer.path("Text").asText().endsWith("Endpoint nope of account 123456789012 not found."),
                answer.toString());
        assertEquals(
                "Endpoint nope of account 123456789012 not found.",
                answer.path("Message").asText());
    }

    private JsonNode invoke(String service, String endpoint, String body) throws IOException {
        var script = Files.writeString(folder.resolve("ask.py"), SCRIPT);
        var child = Child.run(
                folder, List.of(PYTHON, script.toString(), service, SERVER.uri().toString(), endpoint, body));
        assertEquals(0, child.status(), child.err());
        return new ObjectMapper().readTree(child.out());
    }
}
