package dev.nacelle.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorAnswerTest {
    @Test
    void theBodyTellsEverythingButTheDetail() {
        var failure = new Failure(ErrorCode.MODEL_REFUSED_READING, "It said \"no\".", "in account 123456789012");

        var answer = ErrorAnswer.of(failure, "JCJgriq-vHcEPMg=");

        assertEquals(422, answer.status());
        assertEquals(
                Body.of("{\"code\":\"MODEL_REFUSED_READING\",\"hop\":\"model\",\"message\":\"It said \\\"no\\\".\","
                        + "\"hint\":\"Compare the reading with the deployed model's profile: count, order, categories,"
                        + " no header.\",\"retryable\":false,\"requestId\":\"JCJgriq-vHcEPMg=\"}"),
                answer.body());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void eachCodeIsAnsweredWithItsStatusAsJson(ErrorCode code) {
        var answer = ErrorAnswer.of(Failure.of(code), "r-1");

        assertEquals(code.status(), answer.status());
        assertEquals(Optional.of("application/json"), answer.headers().first("Content-Type"));
        assertTrue(answer.body().text().contains("\"retryable\":" + code.isRetryable() + ","));
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void onlyWhatPassesByItselfTellsWhenToTryAgain(ErrorCode code) {
        var retryAfter = ErrorAnswer.of(Failure.of(code), "r-1").headers().first("Retry-After");

        var expected =
                switch (code) {
                    case THROTTLED, SAGEMAKER_UNAVAILABLE, MODEL_BUSY -> Optional.of("1");
                    case ENDPOINT_NOT_READY -> Optional.of("10");
                    case ENDPOINT_NOT_IN_SERVICE -> Optional.of("30");
                    default -> Optional.empty();
                };
        assertEquals(expected, retryAfter);
    }
}
