package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Call;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.Stopwatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private final List<String> lines = new ArrayList<>();
    private final LogLines log = new LogLines("l-1", false, lines::add);

    @Test
    void aFailureIsOneLineWhateverTheServiceSaid() {
        log.failed(
                call("r-1"),
                Failure.of(ErrorCode.MODEL_FAILED, "first\r\n{\"level\":\"INFO\"}\u2028in account 123456789012"));

        assertEquals(
                List.of("{\"level\":\"ERROR\",\"requestId\":\"r-1\",\"lambdaRequestId\":\"l-1\",\"status\":502,"
                        + "\"code\":\"MODEL_FAILED\",\"hop\":\"model\","
                        + "\"detail\":\"first {\\\"level\\\":\\\"INFO\\\"} in account ***\","
                        + "\"eventKind\":\"rest-api\",\"payloadFormat\":\"1.0\",\"sagemakerMillis\":0,"
                        + "\"totalMillis\":12,\"cold\":false}"),
                lines);
    }

    @Test
    void theCallersMistakesAreWarningsAndARequestIdCannotForgeALine() {
        log.failed(call("x\ny"), Failure.of(ErrorCode.EMPTY_BODY));

        assertEquals(
                List.of("{\"level\":\"WARN\",\"requestId\":\"x y\",\"lambdaRequestId\":\"l-1\",\"status\":400,"
                        + "\"code\":\"EMPTY_BODY\",\"hop\":\"client\","
                        + "\"detail\":\"The request has no reading in its body.\","
                        + "\"eventKind\":\"rest-api\",\"payloadFormat\":\"1.0\",\"sagemakerMillis\":0,"
                        + "\"totalMillis\":12,\"cold\":false}"),
                lines);
    }

    @Test
    void aLongDetailIsCut() {
        log.failed(call("r-1"), Failure.of(ErrorCode.MODEL_FAILED, "x".repeat(10_000)));

        assertEquals("x".repeat(2_000) + "...", lines.get(0).split("\"detail\":\"|\",\"eventKind", -1)[1]);
    }

    @Test
    void aSuccessIsToldOnlyWhereAskedFor() {
        log.answered(call("r-1"), 200);
        new LogLines("l-1", true, lines::add).answered(call("r-2"), 200);

        assertEquals(
                List.of("{\"level\":\"INFO\",\"requestId\":\"r-2\",\"lambdaRequestId\":\"l-1\",\"status\":200,"
                        + "\"eventKind\":\"rest-api\",\"payloadFormat\":\"1.0\",\"sagemakerMillis\":0,"
                        + "\"totalMillis\":12,\"cold\":false}"),
                lines);
    }

    private static Call call(String requestId) {
        var clock = new AtomicLong();
        var watch = new Stopwatch(clock::get);
        clock.set(12_345_678);
        return new Call(requestId, "rest-api", "1.0", false, Duration.ofSeconds(3), watch);
    }
}
