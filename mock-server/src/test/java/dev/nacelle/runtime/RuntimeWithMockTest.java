package dev.nacelle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.SageMakerStub.Reply;
import dev.nacelle.emulator.TlsIdentity;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function as deployed, in AWS's own client, with the mock for its SageMaker: over plain HTTP and over TLS. */
class RuntimeWithMockTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static MockServer mock;

    @TempDir
    Path folder;

    @BeforeAll
    static void startMock() {
        mock = MockServer.start(MockConfig.defaults());
    }

    @AfterAll
    static void stopMock() {
        mock.close();
    }

    @Test
    void overHttpTheDeployedFunctionAnswersWhatTheMocksOwnAnswers() throws Exception {
        try (var nobody = SageMakerStub.plain(asked -> Reply.score("0"));
                var function = RunningFunction.start(
                        folder,
                        nobody,
                        settings(
                                "AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", mock.uri().toString()))) {

            var answer = function.answer(ProxyEvents.format2(ProxyEvents.READING));

            assertEquals(200, answer.status());
            assertEquals(scoreOfTheMock(), answer.body());
        }
    }

    @Test
    void overTlsTheDeployedFunctionAnswersWhatTheMocksOwnAnswers() throws Exception {
        var identity = TlsIdentity.make(folder);
        var trust = identity.trustStore(Path.of(System.getProperty("java.home")), folder.resolve("trust.jks"));
        var trusting = List.of("-Djavax.net.ssl.trustStore=" + trust, "-Djavax.net.ssl.trustStoreType=JKS");
        try (var front = SageMakerStub.tls(identity.serverContext(), RuntimeWithMockTest::passedOn);
                var function =
                        RunningFunction.start(folder, front, settings("NACELLE_MEDIA_TYPE", "text/csv"), trusting)) {

            var answer = function.answer(ProxyEvents.format1(ProxyEvents.READING));

            assertEquals(200, answer.status());
            assertEquals(scoreOfTheMock(), answer.body());
        }
    }

    @Test
    void aReadingTheMocksModelRefusesIsExplained() throws Exception {
        try (var nobody = SageMakerStub.plain(asked -> Reply.score("0"));
                var function = RunningFunction.start(
                        folder,
                        nobody,
                        settings(
                                "AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", mock.uri().toString()))) {

            var answer = function.answer(ProxyEvents.format2("TID999,HAWT,64,80,46,21,55,55,7,34,SE"));

            assertEquals("MODEL_REFUSED_READING", answer.code());
        }
    }

    private static Map<String, String> settings(String name, String value) {
        return Map.of(
                name, value, "SAGEMAKER_ENDPOINT_NAME", Profiles.windTurbine().id());
    }

    private static String scoreOfTheMock() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(mock.functionUri(Profiles.windTurbine()))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(ProxyEvents.READING))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    /** TLS ends here; what comes is the mock's, byte for byte. */
    private static Reply passedOn(SageMakerStub.Asked asked) throws InterruptedException {
        var request = HttpRequest.newBuilder(mock.uri().resolve(asked.path()))
                .header("Content-Type", String.join(",", asked.headers().getOrDefault("Content-type", List.of())))
                .header("Accept", String.join(",", asked.headers().getOrDefault("Accept", List.of())))
                .POST(BodyPublishers.ofString(asked.body()))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("x-amzn-ErrorType").orElse(""),
                    answer.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
