package dev.nacelle.mock.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.RuntimeFailure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallPlanTest {
    private static final Fault RESET = new ConnectionFault(ConnectionFault.Kind.RESET);
    private static final Fault REFUSED = new GatewayRefusal(429);

    @Test
    void delaysOfOneHopAddUpAndAColdStartIsOneOfTheFunctions() {
        var plan = new CallPlan(List.of(
                latency(Hop.LAMBDA, 10),
                latency(Hop.MODEL, 200),
                latency(Hop.LAMBDA, 5),
                new ColdStart(Duration.ZERO, Delay.fixed(Duration.ofSeconds(2))),
                new SlowBody(Duration.ofMillis(700)),
                new FunctionTimedOut(Duration.ofSeconds(3))));

        assertEquals(Duration.ofMillis(2015), plan.totalDelay(Hop.LAMBDA));
        assertEquals(Duration.ofSeconds(2), plan.coldStart());
        assertEquals(Duration.ofMillis(200), plan.totalDelay(Hop.MODEL));
        assertEquals(Duration.ZERO, plan.totalDelay(Hop.API_GATEWAY));
    }

    @Test
    void theFirstFaultOfAKindIsFound() {
        var plan = new CallPlan(List.of(RESET, REFUSED, new GatewayRefusal(503)));

        assertEquals(Optional.of(REFUSED), plan.first(GatewayRefusal.class));
        assertEquals(Optional.empty(), plan.first(SlowBody.class));
    }

    @Test
    void anAttemptMeetsTheFirstFailureThatHitsIt() {
        var once = new RuntimeFailure(Kind.THROTTLED, 1);
        var twice = new RuntimeFailure(Kind.INTERNAL_FAILURE, 2);
        var plan = new CallPlan(List.of(once, twice, new SageMakerUnreachable(1)));

        assertEquals(Optional.of(once), plan.runtimeFailure(1));
        assertEquals(Optional.of(twice), plan.runtimeFailure(2));
        assertEquals(Optional.empty(), plan.runtimeFailure(3));
        assertTrue(plan.isSageMakerUnreachable(1));
        assertFalse(plan.isSageMakerUnreachable(2));
    }

    @Test
    void plansAreJoinedInOrder() {
        var plan = new CallPlan(List.of(RESET));

        assertEquals(new CallPlan(List.of(RESET, REFUSED)), plan.and(new CallPlan(List.of(REFUSED))));
        assertSame(plan, plan.and(CallPlan.none()));
        assertSame(plan, CallPlan.none().and(plan));
    }

    @Test
    void aDelayThatIsNotDrawnYetIsRefused() {
        var drawn = Delay.uniform(Duration.ZERO, Duration.ofSeconds(1));

        assertThrows(IllegalArgumentException.class, () -> new CallPlan(List.of(new Latency(Hop.MODEL, drawn))));
        assertThrows(IllegalArgumentException.class, () -> new CallPlan(List.of(new ColdStart(Duration.ZERO, drawn))));
    }

    private static Fault latency(Hop hop, int millis) {
        return new Latency(hop, Delay.fixed(Duration.ofMillis(millis)));
    }
}
