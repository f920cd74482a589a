package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.setup.FunctionSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which calls are handed to a thread that may wait. */
class MockMayWaitTest {
    private static final Duration SHORT = Duration.ofSeconds(3);

    @Test
    void noCallWaitsAsLongAsNothingIsSet() {
        try (var mock = MockServer.start(MockConfig.defaults())) {
            assertFalse(mock.reception().mayWait());
        }
    }

    @Test
    void callsMayWaitWhileThereIsAFault() {
        try (var mock = MockServer.start(MockConfig.defaults())) {
            mock.faults().set(List.of(Rule.always(new Latency(Hop.LAMBDA, Delay.fixed(SHORT)))));
            assertTrue(mock.reception().mayWait());

            mock.faults().clear();
            assertFalse(mock.reception().mayWait());
        }
    }

    @Test
    void callsMayWaitForAFunctionThatLambdaOrTheGatewayGivesUp() {
        try (var mock = MockServer.start(MockConfig.defaults())) {
            var usual = mock.setUp();

            mock.use(usual.withFunction(FunctionSettings.defaults().withTimeout(SHORT)));
            assertTrue(mock.reception().mayWait());

            mock.use(usual.withApi(usual.api().withIntegrationTimeout(SHORT)));
            assertTrue(mock.reception().mayWait());

            mock.use(usual);
            assertFalse(mock.reception().mayWait());
        }
    }
}
