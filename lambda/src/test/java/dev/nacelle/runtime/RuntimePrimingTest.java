package dev.nacelle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.SageMakerStub.Asked;
import dev.nacelle.emulator.SageMakerStub.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the function does in AWS's own client before its first event. */
class RuntimePrimingTest {
    private static final Reply NOT_SIGNED =
            new Reply(403, "MissingAuthenticationTokenException", "{\"message\": \"Missing Authentication Token\"}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"AWS_LAMBDA_INITIALIZATION_TYPE, snap-start, false true", "NACELLE_PRIME, on, false true", "_, _, true"
    })
    void onlyAPrimedFunctionAsksSageMakerBeforeAnEventAndWithoutASignature(String name, String value, String signed)
            throws Exception {
        var expected = Stream.of(signed.split(" ", -1)).map(Boolean::valueOf).toList();

        assertEquals(expected, RunningFunction.inTime(expected, () -> askedSignedOrNot(Map.of(name, value))));
    }

    private List<Boolean> askedSignedOrNot(Map<String, String> environment) throws Exception {
        // given
        try (var sageMaker = SageMakerStub.plain(asked -> isSigned(asked) ? Reply.score("0.75") : NOT_SIGNED);
                var function = RunningFunction.start(folder, sageMaker, environment)) {

            // when
            var answer = function.answer(ProxyEvents.format1(ProxyEvents.READING));

            // then
            assertEquals("0.75", answer.body());
            assertEquals("cold", answer.header(HeaderNames.START));
            assertEquals("", function.output());
            return sageMaker.asked().stream().map(RuntimePrimingTest::isSigned).toList();
        }
    }

    @Test
    void primingThatFailsDoesNotKeepTheFunctionFromStarting() throws Exception {
        // given
        try (var sageMaker = SageMakerStub.plain(asked -> Reply.score("0.75"));
                var function = RunningFunction.start(
                        folder,
                        sageMaker,
                        Map.of("NACELLE_PRIME", "on", "AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", "nowhere"))) {

            // when
            var answer = function.answer(ProxyEvents.format2(ProxyEvents.READING));

            // then
            assertEquals(500, answer.status());
            assertEquals(List.of(), sageMaker.asked());
        }
    }

    private static boolean isSigned(Asked asked) {
        return asked.headers().containsKey("Authorization");
    }
}
