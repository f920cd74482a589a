package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionSettingsTest {
    @Test
    void theWorkshopsVariableComesFirst() {
        var settings = settings(Map.of("SAGEMAKER_ENDPOINT_NAME", "first", "ENDPOINT_NAME", "second"));

        assertEquals(new FunctionSettings("first"), settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "XXXXXXXXXX", "xxxxx"})
    void theOtherVariableIsReadWhereTheFirstSaysNothing(String first) {
        var settings = settings(Map.of("SAGEMAKER_ENDPOINT_NAME", first, "ENDPOINT_NAME", "second"));

        assertEquals(new FunctionSettings("second"), settings);
    }

    @Test
    void whiteSpaceAroundAPastedNameIsDropped() {
        assertEquals(new FunctionSettings("turbine"), settings(Map.of("ENDPOINT_NAME", " turbine\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "XXX", "XXXXXXXXXX"})
    void aMissingNameIsToldAtEachCall(String name) {
        assertEquals(ErrorCode.ENDPOINT_NAME_MISSING, code(settings(Map.of("SAGEMAKER_ENDPOINT_NAME", name))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/a/invocations",
                "arn:aws:sagemaker:eu-west-1:123456789012:endpoint/a",
                "my endpoint",
                "my_endpoint",
                "-a",
                "a-",
                "turbiné",
                "a123456789b123456789c123456789d123456789e123456789f123456789g123"
            })
    void whatIsNoNameIsToldAtEachCall(String name) {
        assertEquals(ErrorCode.ENDPOINT_NAME_INVALID, code(settings(Map.of("SAGEMAKER_ENDPOINT_NAME", name))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "XX",
                "end-to-end-ml-sm-pipeline-endpoint-1",
                "a--b",
                "a123456789b123456789c123456789d123456789e123456789f123456789g12"
            })
    void aNameOfSageMakersKindIsAsked(String name) {
        var endpoint = settings(Map.of("SAGEMAKER_ENDPOINT_NAME", name))
                .endpoint(asked -> csv -> new Attempt.Done<>(Body.of(asked)));

        assertEquals(new Attempt.Done<>(Body.of(name)), endpoint.ask(Body.empty()));
    }

    private static FunctionSettings settings(Map<String, String> environment) {
        return FunctionSettings.from(name -> Optional.ofNullable(environment.get(name)));
    }

    private static ErrorCode code(FunctionSettings settings) {
        return settings.endpoint(name -> csv -> new Attempt.Done<>(Body.empty()))
                .ask(Body.empty())
                .match(done -> ErrorCode.INTERNAL_ERROR, Failure::code);
    }
}
