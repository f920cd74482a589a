package dev.nacelle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.SageMakerStub.Reply;
import dev.nacelle.emulator.TlsIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The very jar that is deployed, where Lambda's runtime looks for it, with nothing else but that runtime: what was left
 * out of it is not missed. Runs when the jar is made, in {@code mvn verify}.
 */
class DeployedJarTest {
    private static final Path JAR = Path.of("target/nacelle-lambda-deploy.jar");

    @TempDir
    Path folder;

    @Test
    void itScoresOverTlsWhatBothPayloadFormatsBring() throws Exception {
        // given
        var identity = TlsIdentity.make(folder);
        var trust = identity.trustStore(Path.of(System.getProperty("java.home")), folder.resolve("trust.jks"));
        var trusting = List.of("-Djavax.net.ssl.trustStore=" + trust, "-Djavax.net.ssl.trustStoreType=JKS");
        try (var sageMaker = SageMakerStub.tls(identity.serverContext(), asked -> Reply.score("0.998887598515"));
                var function = start(sageMaker, Map.of(), trusting)) {

            // when
            var first = function.answer(ProxyEvents.format1(ProxyEvents.READING));
            var second = function.answer(ProxyEvents.format2(ProxyEvents.READING));

            // then
            assertEquals("0.998887598515", first.body());
            assertEquals("0.998887598515", second.body());
            assertEquals("", function.output());
        }
    }

    @Test
    void itIsReadyForASnapshot() throws Exception {
        assertEquals(2, RunningFunction.inTime(2, this::askedWithASnapshot));
    }

    private int askedWithASnapshot() throws Exception {
        // given
        try (var sageMaker = SageMakerStub.plain(asked -> Reply.score("1e-07"));
                var function = start(sageMaker, Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"), List.of())) {

            // when
            var answer = function.answer(ProxyEvents.format2(ProxyEvents.READING));

            // then
            assertEquals("1e-07", answer.body());
            assertEquals("", function.output());
            return sageMaker.asked().size();
        }
    }

    @Test
    void itExplainsWhatSageMakerRefuses() throws Exception {
        // given
        var refusal = new Reply(424, "ModelError", "{\"OriginalStatusCode\": 500, \"Message\": \"broken\"}");
        try (var sageMaker = SageMakerStub.plain(asked -> refusal);
                var function = start(sageMaker, Map.of(), List.of())) {

            // when
            var answer = function.answer(ProxyEvents.format2(ProxyEvents.READING));

            // then
            assertEquals(502, answer.status());
            assertEquals("MODEL_FAILED", answer.code());
        }
    }

    private RunningFunction start(SageMakerStub sageMaker, Map<String, String> environment, List<String> options)
            throws Exception {
        var jar = Files.createDirectories(folder.resolve("lib")).resolve("function.jar");
        Files.copy(JAR, jar, StandardCopyOption.REPLACE_EXISTING);
        var all =
                Stream.concat(options.stream(), Stream.of("-cp", lambdasOwn())).toList();
        return RunningFunction.startOn(folder, sageMaker, environment, all, FunctionProcess.HANDLER);
    }

    private static String lambdasOwn() {
        return RunningFunction.classPath(entry -> Stream.of(
                        "aws-lambda-java-runtime-interface-client",
                        "aws-lambda-java-serialization",
                        "aws-lambda-java-core",
                        "utils-lite")
                .anyMatch(Path.of(entry).getFileName().toString()::startsWith));
    }
}
