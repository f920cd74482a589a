package dev.nacelle.mock.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;

/**
 * Rules at work. What a call meets follows from the seed, the call's number and the rule's place alone, so that neither
 * calls that overlap nor the chance of other rules change it. Safe for use by many threads.
 */
final class ActiveRules {
    static final ActiveRules NONE = new ActiveRules(List.of(), 0, Instant.EPOCH);

    private final List<Rule> rules;
    private final long seed;
    private final Instant since;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLongArray hits;

    ActiveRules(List<Rule> rules, long seed, Instant since) {
        this.rules = List.copyOf(rules);
        this.seed = seed;
        this.since = since;
        this.hits = new AtomicLongArray(rules.size());
    }

    List<Rule> rules() {
        return rules;
    }

    long seed() {
        return seed;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    CallPlan next(Instant now, Instant lastCall) {
        if (rules.isEmpty()) {
            return CallPlan.none();
        }
        long call = calls.incrementAndGet();
        var elapsed = elapsed(now);
        var met = new ArrayList<Fault>();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.window().isOpen(call, elapsed) && canHappen(rule.fault(), now, lastCall)) {
                draw(rule, call, i, met);
            }
        }
        return met.isEmpty() ? CallPlan.none() : new CallPlan(met);
    }

    Tally tally() {
        return new Tally(
                calls.get(),
                LongStream.range(0, rules.size())
                        .mapToObj(i -> hits.get((int) i))
                        .toList());
    }

    // nextDouble is below 1, so that a probability of 1 hits always and one of 0 never.
    private void draw(Rule rule, long call, int index, List<Fault> met) {
        var random = new Random(mix(mix(seed + index) + call));
        if (random.nextDouble() < rule.probability()) {
            hits.incrementAndGet(index);
            met.add(rule.fault().drawn(random));
        }
    }

    // A call may have arrived a moment before the activation and ask a moment after it.
    private Duration elapsed(Instant now) {
        return now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
    }

    private static boolean canHappen(Fault fault, Instant now, Instant lastCall) {
        return !(fault instanceof ColdStart start) || start.isDue(now, lastCall);
    }

    /** Turns neighbours into strangers: java.util.Random's first numbers for seeds 1, 2, 3 are nearly alike. */
    private static long mix(long seed) {
        long mixed = seed * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
