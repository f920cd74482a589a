package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Failure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvocationTest {
    private final List<String> log = new ArrayList<>();
    private final Invocation invocation = new Invocation("r-1", log::add);

    @Test
    void aFailureIsOneLineWhateverTheServiceSaid() {
        invocation.failed(
                Failure.of(ErrorCode.MODEL_FAILED, "first\r\nrequestId=r-2 code=forged\u2028in account 123456789012"));

        assertEquals(
                List.of("requestId=r-1 code=MODEL_FAILED detail=first requestId=r-2 code=forged in account ***"), log);
    }

    @Test
    void aRequestIdCannotForgeALineEither() {
        invocation.withRequestId("x\ny").failed(Failure.of(ErrorCode.EMPTY_BODY));

        assertEquals(List.of("requestId=x y code=EMPTY_BODY detail=The request has no reading in its body."), log);
    }

    @Test
    void aLongDetailIsCut() {
        invocation.failed(Failure.of(ErrorCode.MODEL_FAILED, "x".repeat(10_000)));

        assertEquals(List.of("requestId=r-1 code=MODEL_FAILED detail=" + "x".repeat(2_000) + "..."), log);
    }
}
