package dev.nacelle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.SageMakerStub.Reply;
import dev.nacelle.emulator.TlsIdentity;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function with AWS's HTTP client in C, as the container image runs it, in place of Apache's. */
class RuntimeCrtTest {
    /** Filled by the build: on the tests' own class path the SDK would have two clients to choose from. */
    private static final Path CLIENT_IN_C = Path.of("target/client-in-c").toAbsolutePath();

    @TempDir
    Path folder;

    @BeforeAll
    static void itsMachineCodeIsForThisComputer() throws Exception {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch_64.jar" : "linux-x86_64.jar";
        try (var files = Files.list(CLIENT_IN_C)) {
            assumeTrue(files.anyMatch(file -> file.toString().endsWith(machine)), "It is for another.");
        }
    }

    @Test
    void aTrustedSageMakerIsAskedOverTls() throws Exception {
        // given
        var identity = TlsIdentity.make(folder);
        var trusted = Files.writeString(folder.resolve("stub.pem"), identity.pem());
        try (var sageMaker = SageMakerStub.tls(identity.serverContext(), asked -> Reply.score("0.25"));
                var function = start(sageMaker, Map.of("SSL_CERT_FILE", trusted.toString()))) {

            // when
            var answer = function.answer(ProxyEvents.format2(ProxyEvents.READING));

            // then
            assertEquals("0.25", answer.body());
            assertEquals(1, sageMaker.asked().size());
        }
    }

    @Test
    void aPrimedFunctionAsksOnceWithoutASignatureBeforeItsFirstEvent() throws Exception {
        var expected = List.of(false, true);

        assertEquals(expected, RunningFunction.inTime(expected, this::askedSignedOrNotWhenPrimed));
    }

    private List<Boolean> askedSignedOrNotWhenPrimed() throws Exception {
        // given
        try (var sageMaker = SageMakerStub.plain(asked -> Reply.score("0.75"));
                var function = start(sageMaker, Map.of("NACELLE_PRIME", "on"))) {

            // when
            var answer = function.answer(ProxyEvents.format1(ProxyEvents.READING));

            // then
            assertEquals("0.75", answer.body());
            return sageMaker.asked().stream()
                    .map(asked -> asked.headers().containsKey("Authorization"))
                    .toList();
        }
    }

    @Test
    void whatSageMakerRefusesIsExplained() throws Exception {
        // given
        var refusal = new Reply(424, "ModelError", "{\"OriginalStatusCode\": 500, \"Message\": \"broken\"}");
        try (var sageMaker = SageMakerStub.plain(asked -> refusal);
                var function = start(sageMaker, Map.of())) {

            // when
            var answer = function.answer(ProxyEvents.format2(ProxyEvents.READING));

            // then
            assertEquals(502, answer.status());
            assertEquals("MODEL_FAILED", answer.code());
        }
    }

    private RunningFunction start(SageMakerStub sageMaker, Map<String, String> environment) throws Exception {
        var withoutApache = RunningFunction.classPath(entry ->
                !entry.contains("apache5-client") && !entry.contains("httpclient5") && !entry.contains("httpcore5"));
        return RunningFunction.startOn(
                folder,
                sageMaker,
                environment,
                List.of("-cp", CLIENT_IN_C.resolve("*") + File.pathSeparator + withoutApache),
                FunctionProcess.HANDLER);
    }
}
