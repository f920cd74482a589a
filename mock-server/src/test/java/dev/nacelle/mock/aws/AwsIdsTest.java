package dev.nacelle.mock.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AwsIdsTest {
    private final AwsIds ids = new AwsIds(new Random(7));

    @Test
    void aGatewayIdHasTheRecordedForm() {
        var id = ids.gatewayRequestId();

        assertTrue(id.matches("[A-Za-z0-9_-]{15}="), id);
    }

    @Test
    void aRequestIdIsARandomUuid() {
        var id = ids.requestUuid();

        assertTrue(id.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), id);
    }

    @Test
    void aTraceBeginsWithTheSecondsInHexadecimal() {
        var trace = ids.traceRoot(Instant.ofEpochSecond(0x67fd8a17L));

        assertTrue(trace.matches("Root=1-67fd8a17-[0-9a-f]{24}"), trace);
    }

    @Test
    void theSameSeedGivesTheSameIds() {
        assertEquals(ids.gatewayRequestId(), new AwsIds(new Random(7)).gatewayRequestId());
    }
}
