package dev.nacelle.mock.bench;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.ConnectionFault;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Fault;
import dev.nacelle.mock.fault.FunctionCrashed;
import dev.nacelle.mock.fault.FunctionThrottled;
import dev.nacelle.mock.fault.GatewayRefusal;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.fault.RuntimeFailure;
import dev.nacelle.mock.fault.SlowBody;
import dev.nacelle.mock.fault.WrongAnswer;
import dev.nacelle.mock.fault.WrongResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A little of every fault: about one call in fifteen is hit, and none waits longer than a few hundredths of a second. */
final class SoakRules {
    private static final double SELDOM = 0.002;

    // The SDK waits up to a second before it tries these again.
    private static final double VERY_SELDOM = 0.0002;

    private SoakRules() {}

    static List<Rule> all() {
        var rules = new ArrayList<Rule>();
        Arrays.stream(ConnectionFault.Kind.values()).forEach(kind -> add(rules, new ConnectionFault(kind)));
        Arrays.stream(WrongAnswer.Kind.values()).forEach(kind -> add(rules, new WrongAnswer(kind)));
        Arrays.stream(WrongResult.Kind.values()).forEach(kind -> add(rules, new WrongResult(kind)));
        GatewayRefusal.STATUSES.forEach(status -> add(rules, new GatewayRefusal(status)));
        Arrays.stream(RuntimeFailure.Kind.values()).forEach(kind -> add(rules, kind));
        Latency.HOPS.forEach(hop -> add(rules, latency(hop)));
        add(rules, new SlowBody(Duration.ofMillis(10)));
        add(rules, new FunctionThrottled());
        add(rules, new FunctionCrashed("java.lang.OutOfMemoryError", "Java heap space"));
        return rules;
    }

    private static void add(List<Rule> rules, Fault fault) {
        rules.add(Rule.sometimes(fault, SELDOM));
    }

    private static void add(List<Rule> rules, RuntimeFailure.Kind kind) {
        rules.add(Rule.sometimes(new RuntimeFailure(kind), kind.isTriedAgain() ? VERY_SELDOM : SELDOM));
    }

    private static Fault latency(Hop hop) {
        return new Latency(hop, Delay.logNormal(Duration.ofMillis(5), 0.5, Duration.ofMillis(50)));
    }
}
