package dev.nacelle.app.mockpanel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.GatewayRefusal;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.Rule;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultDialTest {
    @ParameterizedTest
    @EnumSource
    void atZeroNothingGoesWrong(FaultDial dial) {
        assertEquals(Optional.empty(), dial.rule(0));
    }

    @Test
    void aDelayHitsEveryCall() {
        var rule = FaultDial.API_DELAY.rule(250);

        var latency = new Latency(Hop.API_GATEWAY, Delay.fixed(Duration.ofMillis(250)));
        assertEquals(Optional.of(Rule.always(latency)), rule);
    }

    @Test
    void aShareIsARuleOfThatProbability() {
        var rule = FaultDial.THROTTLED.rule(25);

        assertEquals(Optional.of(Rule.sometimes(new GatewayRefusal(429), 0.25)), rule);
    }

    @ParameterizedTest
    @EnumSource
    void beyondItsEndsADialHasNoRule(FaultDial dial) {
        assertThrows(IllegalArgumentException.class, () -> dial.rule(-1));
        assertThrows(IllegalArgumentException.class, () -> dial.rule(dial.most() + 1));
    }
}
