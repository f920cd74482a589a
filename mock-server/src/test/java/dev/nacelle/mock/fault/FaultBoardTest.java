package dev.nacelle.mock.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultBoardTest {
    private static final int CALLS = 10_000;
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private static final Fault REFUSED = new GatewayRefusal(429);
    private static final Fault CRASHED = new FunctionCrashed("Runtime.ExitError", "");
    private static final Fault SLOW =
            new Latency(Hop.MODEL, Delay.logNormal(Duration.ofMillis(200), 0.5, Duration.ofSeconds(9)));

    private static final Scenario STORM = scenario(
            7,
            Rule.sometimes(REFUSED, 0.2),
            new Rule(CRASHED, 0.5, new Window(10, 5, 20, Duration.ZERO, Window.FOREVER)),
            Rule.sometimes(SLOW, 0.9));

    private final FaultBoard board = new FaultBoard(Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void nothingGoesWrongWhileNothingIsSet() {
        assertSame(CallPlan.none(), board.next(START, FaultBoard.NEVER));
        assertEquals(
                new FaultBoard.Status(Optional.empty(), 0, new Tally(0, List.of()), List.of(), new Tally(0, List.of())),
                board.status());
        assertTrue(board.status().isNothing());
    }

    @Test
    void theSameSeedGivesTheSameSequence() {
        board.activate(STORM);
        var first = plans(CALLS);
        board.activate(STORM);
        var again = plans(CALLS);
        board.activate(STORM, 8);
        var other = plans(CALLS);

        assertEquals(first, again);
        assertNotEquals(first, other);
        assertTrue(first.stream().distinct().count() > 1000);
    }

    /** Whoever changes how faults are drawn sees here that every scenario plays differently afterwards. */
    @Test
    void theSequenceOfASeedIsAPromise() {
        board.activate(STORM);

        var told = plans(12).stream()
                .map(plan -> plan.faults().stream().map(Fault::summary).collect(Collectors.joining("; ")) + "\n")
                .collect(Collectors.joining());

        assertEquals("""
                The model takes 62 ms longer
                API Gateway answers 429 Too Many Requests; The model takes 136 ms longer

                The model takes 193 ms longer
                The model takes 429 ms longer
                The model takes 593 ms longer
                The model takes 151 ms longer
                API Gateway answers 429 Too Many Requests; The model takes 297 ms longer
                The model takes 139 ms longer
                The model takes 233 ms longer
                The function crashes with Runtime.ExitError; The model takes 230 ms longer
                The function crashes with Runtime.ExitError; The model takes 431 ms longer
                """, told);
    }

    @Test
    void callsThatComeAtOnceMeetTheSameFaultsAsCallsThatComeOneByOne() throws InterruptedException {
        board.activate(STORM);
        var oneByOne = plans(CALLS);

        board.activate(STORM);
        var atOnce = plansOfThreads(4, CALLS / 4);

        assertEquals(sorted(oneByOne), sorted(atOnce));
        assertEquals(CALLS, board.status().tally().calls());
    }

    @Test
    void eachRuleHitsItsShareOfItsCalls() {
        board.activate(STORM);

        plans(CALLS);

        var hits = board.status().tally().hits();
        assertBetween(1_900, 2_100, hits.get(0));
        assertBetween(1_150, 1_350, hits.get(1));
        assertBetween(8_900, 9_100, hits.get(2));
    }

    @Test
    void aRulesLuckDoesNotDependOnTheRulesBesideIt() {
        board.activate(scenario(7, Rule.sometimes(REFUSED, 0.2), Rule.sometimes(SLOW, 0.9)));
        var beside = refused(plans(CALLS));

        board.activate(scenario(7, Rule.sometimes(REFUSED, 0.2)));

        assertEquals(beside, refused(plans(CALLS)));
    }

    @Test
    void certaintyHitsAlwaysAndImpossibilityNever() {
        board.activate(scenario(1, Rule.always(REFUSED), Rule.sometimes(CRASHED, 0)));

        assertEquals(Collections.nCopies(CALLS, new CallPlan(List.of(REFUSED))), plans(CALLS));
        assertEquals(new Tally(CALLS, List.of((long) CALLS, 0L)), board.status().tally());
    }

    @Test
    void aWindowByTimeBeginsWithTheActivation() {
        board.activate(scenario(1, new Rule(REFUSED, 1, Window.time(Duration.ofSeconds(10), Duration.ofSeconds(5)))));

        var hit = IntStream.of(-5, 0, 9, 10, 14, 15)
                .filter(second ->
                        !board.next(START.plusSeconds(second), FaultBoard.NEVER).isEmpty())
                .boxed()
                .toList();

        assertEquals(List.of(10, 14), hit);
    }

    @Test
    void aCallThatArrivedJustBeforeTheActivationIsHitToo() {
        board.activate(scenario(1, Rule.always(REFUSED)));

        assertEquals(new CallPlan(List.of(REFUSED)), board.next(START.minusMillis(3), FaultBoard.NEVER));
    }

    @Test
    void onlyTheFirstCallAndOneAfterAPauseStartCold() {
        var start = new ColdStart(Duration.ofSeconds(30), Delay.fixed(Duration.ofSeconds(2)));
        board.activate(scenario(1, Rule.always(start)));

        var cold = new CallPlan(List.of(start));
        assertEquals(cold, board.next(START, FaultBoard.NEVER));
        assertEquals(CallPlan.none(), board.next(START.plusSeconds(29), START));
        assertEquals(cold, board.next(START.plusSeconds(60), START.plusSeconds(29)));
        assertEquals(new Tally(3, List.of(2L)), board.status().tally());
    }

    @Test
    void singleRulesStandBesideTheScenarioAndDoNotDisturbIt() {
        board.activate(STORM);
        var alone = plans(100);

        board.activate(STORM);
        var before = plans(50);
        board.set(List.of(Rule.always(CRASHED)));
        var beside = plans(50);

        assertEquals(alone.subList(0, 50), before);
        assertEquals(
                alone.subList(50, 100).stream()
                        .map(plan -> plan.and(new CallPlan(List.of(CRASHED))))
                        .toList(),
                beside);
        assertEquals(new Tally(50, List.of(50L)), board.status().extraTally());
        assertEquals(List.of(Rule.always(CRASHED)), board.status().extra());
    }

    @Test
    void theScenarioEndsAndTheSingleRulesStayUntilTheyAreTakenAway() {
        board.activate(STORM, 99);
        board.set(List.of(Rule.always(CRASHED)), 5);

        assertEquals(Optional.of(STORM), board.active());
        assertEquals(99, board.status().seed());

        board.deactivate();

        assertEquals(Optional.empty(), board.active());
        assertEquals(new CallPlan(List.of(CRASHED)), board.next(START, FaultBoard.NEVER));

        board.set(List.of());

        assertSame(CallPlan.none(), board.next(START, FaultBoard.NEVER));
    }

    @Test
    void clearingTakesEverythingAway() {
        board.activate(STORM);
        board.set(List.of(Rule.always(CRASHED)));

        board.clear();

        assertTrue(board.status().isNothing());
        assertSame(CallPlan.none(), board.next(START, FaultBoard.NEVER));
    }

    @Test
    void everyChangeIsToldAndCountingIsNone() {
        var told = new ArrayList<Optional<Scenario>>();
        var end = board.onChange(() -> told.add(board.active()));

        board.activate(STORM);
        plans(10);
        board.set(List.of(Rule.always(CRASHED)));
        board.deactivate();
        board.clear();
        end.run();
        board.activate(STORM);

        assertEquals(List.of(Optional.of(STORM), Optional.of(STORM), Optional.empty(), Optional.empty()), told);
    }

    private List<CallPlan> plans(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> board.next(START, FaultBoard.NEVER))
                .toList();
    }

    private List<CallPlan> plansOfThreads(int threads, int callsOfEach) throws InterruptedException {
        var all = Collections.synchronizedList(new ArrayList<CallPlan>());
        var together = new CountDownLatch(threads);
        var running = IntStream.range(0, threads)
                .mapToObj(i -> new Thread(() -> {
                    together.countDown();
                    awaitQuietly(together);
                    all.addAll(plans(callsOfEach));
                }))
                .toList();
        running.forEach(Thread::start);
        for (var thread : running) {
            thread.join();
        }
        return List.copyOf(all);
    }

    private static void awaitQuietly(CountDownLatch together) {
        try {
            together.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static List<CallPlan> sorted(List<CallPlan> plans) {
        return plans.stream().sorted(Comparator.comparing(CallPlan::toString)).toList();
    }

    private static List<Integer> refused(List<CallPlan> plans) {
        return IntStream.range(0, plans.size())
                .filter(i -> plans.get(i).first(GatewayRefusal.class).isPresent())
                .boxed()
                .toList();
    }

    private static void assertBetween(long least, long most, long value) {
        assertTrue(least <= value && value <= most, least + " to " + most + ", was " + value);
    }

    private static Scenario scenario(long seed, Rule... rules) {
        return new Scenario("storm", "Storm", "It storms.", "Failures.", seed, List.of(rules));
    }
}
