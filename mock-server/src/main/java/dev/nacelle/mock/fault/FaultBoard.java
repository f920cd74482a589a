package dev.nacelle.mock.fault;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * What goes wrong at the moment: at most one scenario, and beside it single rules, as a panel's switches set them. Safe
 * for use by many threads.
 *
 * <p>Every call asks {@link #next} once, at its arrival. The same seed gives the same sequence of plans, however long the
 * calls take and overlap afterwards; only what depends on the time (a window by time, a cold start) depends on the times
 * given.
 */
public final class FaultBoard {
    /** When the last call came if there was none. */
    public static final Instant NEVER = Instant.MIN;

    private static final long USUAL_SEED = 1;

    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = State.NOTHING;

    /**
     * A board on which nothing is set.
     *
     * @param clock tells when something is set; the same that gives the times of the calls
     */
    public FaultBoard(Clock clock) {
        this.clock = clock;
    }

    /**
     * What goes wrong with the next call. Costs nothing while nothing is set: no lock, no new object, and the call is not
     * counted.
     *
     * @param now when the call arrived
     * @param lastCall when the one before it arrived; {@link #NEVER} for the first
     */
    public CallPlan next(Instant now, Instant lastCall) {
        var current = state;
        return current.isNothing()
                ? CallPlan.none()
                : current.ofScenario.next(now, lastCall).and(current.extra.next(now, lastCall));
    }

    /** Plays a scenario from its beginning, with its own seed, in place of the one before. */
    public void activate(Scenario scenario) {
        activate(scenario, scenario.seed());
    }

    /** Plays a scenario from its beginning, with another seed, in place of the one before. */
    public void activate(Scenario scenario, long seed) {
        var rules = new ActiveRules(scenario.rules(), seed, clock.instant());
        change(before -> new State(Optional.of(scenario), rules, before.extra));
    }

    /** Ends the scenario; the single rules stay. */
    public void deactivate() {
        change(before -> new State(Optional.empty(), ActiveRules.NONE, before.extra));
    }

    /** Sets the rules beside the scenario, in place of those before. An empty list takes them away. */
    public void set(List<Rule> rules) {
        set(rules, USUAL_SEED);
    }

    /** Sets the rules beside the scenario, with a seed of their own, in place of those before. */
    public void set(List<Rule> rules, long seed) {
        var extra = rules.isEmpty() ? ActiveRules.NONE : new ActiveRules(rules, seed, clock.instant());
        change(before -> new State(before.scenario, before.ofScenario, extra));
    }

    /** Ends the scenario and takes every rule away. */
    public void clear() {
        change(before -> State.NOTHING);
    }

    /** The scenario that is being played. */
    public Optional<Scenario> active() {
        return state.scenario;
    }

    /** Whether nothing is set; as cheap as {@link #next}. */
    public boolean isClear() {
        return state.isNothing();
    }

    /** What is set, and what it has done so far. */
    public Status status() {
        var current = state;
        return new Status(
                current.scenario,
                current.ofScenario.seed(),
                current.ofScenario.tally(),
                current.extra.rules(),
                current.extra.tally());
    }

    /**
     * Has that called after each change of what is set, on the thread that made it. Counting is no change.
     *
     * @param listener asks {@link #status} for what there is now; does not throw, does not wait
     * @return ends it
     */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void change(UnaryOperator<State> how) {
        synchronized (listeners) {
            state = how.apply(state);
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * What is set, at one moment.
     *
     * @param scenario that is being played
     * @param seed it is played with; 0 without a scenario
     * @param tally of its rules
     * @param extra the rules beside it
     * @param extraTally of those
     */
    public record Status(Optional<Scenario> scenario, long seed, Tally tally, List<Rule> extra, Tally extraTally) {
        /** Whether nothing can go wrong. */
        public boolean isNothing() {
            return scenario.isEmpty() && extra.isEmpty();
        }
    }

    private record State(Optional<Scenario> scenario, ActiveRules ofScenario, ActiveRules extra) {
        static final State NOTHING = new State(Optional.empty(), ActiveRules.NONE, ActiveRules.NONE);

        boolean isNothing() {
            return ofScenario.isEmpty() && extra.isEmpty();
        }
    }
}
