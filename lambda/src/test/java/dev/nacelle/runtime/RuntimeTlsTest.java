package dev.nacelle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.SageMakerStub.Reply;
import dev.nacelle.emulator.TlsIdentity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function in AWS's own client, asking a SageMaker over real TLS. */
class RuntimeTlsTest {
    @TempDir
    Path folder;

    @Test
    void aTrustedSageMakerIsAskedAndAnUnknownOneIsNot() throws Exception {
        // given
        var identity = TlsIdentity.make(folder);
        var trust = identity.trustStore(Path.of(System.getProperty("java.home")), folder.resolve("trust.jks"));
        var trusting = List.of("-Djavax.net.ssl.trustStore=" + trust, "-Djavax.net.ssl.trustStoreType=JKS");
        try (var sageMaker = SageMakerStub.tls(identity.serverContext(), asked -> Reply.score("0.25"))) {

            // when
            var trusted = firstAnswer(sageMaker, trusting);
            int asked = sageMaker.asked().size();
            var unknown = firstAnswer(sageMaker, List.of());

            // then
            assertEquals("0.25", trusted.body());
            assertEquals(1, asked);
            assertEquals("SAGEMAKER_UNREACHABLE", unknown.code());
            assertEquals(1, sageMaker.asked().size());
        }
    }

    private ProxyAnswer firstAnswer(SageMakerStub sageMaker, List<String> options) throws Exception {
        try (var function = RunningFunction.start(folder, sageMaker, Map.of(), options)) {
            return function.answer(ProxyEvents.format2(ProxyEvents.READING));
        }
    }
}
