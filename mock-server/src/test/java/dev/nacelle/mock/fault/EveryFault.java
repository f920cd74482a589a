package dev.nacelle.mock.fault;

import static dev.nacelle.contract.Hop.LAMBDA;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.generation.HandlerGeneration;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of fault there is, and every variety of each. */
final class EveryFault {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private EveryFault() {}

    static List<Fault> one() {
        return List.of(
                new Latency(LAMBDA, Delay.fixed(Duration.ofMillis(250))),
                new ColdStart(Duration.ofMinutes(5), Delay.uniform(SECOND, Duration.ofSeconds(3))),
                new SlowBody(SECOND),
                new ConnectionFault(ConnectionFault.Kind.RESET),
                new GatewayRefusal(429),
                new PayloadSwitched(PayloadSwitched.Format.V2_0),
                new FunctionThrottled(),
                new FunctionCrashed("java.lang.OutOfMemoryError", "Java heap space"),
                new FunctionTimedOut(Duration.ofSeconds(3)),
                new WrongResult(WrongResult.Kind.NULL),
                new OlderHandler(HandlerGeneration.WORKSHOP_2023),
                new RuntimeFailure(RuntimeFailure.Kind.ENDPOINT_DELETED),
                new SageMakerUnreachable(1),
                new ModelFailure(400, "invalid fields: rpm_blade"),
                new WrongAnswer(WrongAnswer.Kind.NOT_A_NUMBER));
    }

    static Stream<Fault> variety() {
        return Stream.of(one().stream(), delays(), gateway(), function(), model())
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> delays() {
        var delays = List.of(
                Delay.fixed(Duration.ZERO),
                Delay.uniform(Duration.ZERO, SECOND),
                Delay.logNormal(Duration.ofMillis(120), 0.35, Duration.ofMinutes(10)));
        return Latency.HOPS.stream().flatMap(hop -> delays.stream().map(delay -> latency(hop, delay)));
    }

    private static Fault latency(Hop hop, Delay delay) {
        return new Latency(hop, delay);
    }

    private static Stream<Fault> gateway() {
        return Stream.of(
                        GatewayRefusal.STATUSES.stream().map(GatewayRefusal::new),
                        Arrays.stream(PayloadSwitched.Format.values()).map(PayloadSwitched::new),
                        Arrays.stream(ConnectionFault.Kind.values()).map(ConnectionFault::new))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> function() {
        return Stream.of(
                        Stream.of(new FunctionCrashed("Runtime.ExitError", "")),
                        Arrays.stream(WrongResult.Kind.values()).map(WrongResult::new),
                        Arrays.stream(HandlerGeneration.values())
                                .filter(generation -> generation != HandlerGeneration.CURRENT)
                                .map(OlderHandler::new))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> model() {
        return Stream.of(
                        Arrays.stream(RuntimeFailure.Kind.values()).map(RuntimeFailure::new),
                        Stream.of(
                                new RuntimeFailure(RuntimeFailure.Kind.THROTTLED, 2),
                                new SageMakerUnreachable(),
                                new ModelFailure(599, "")),
                        Arrays.stream(WrongAnswer.Kind.values()).map(WrongAnswer::new))
                .flatMap(faults -> faults);
    }
}
