package dev.nacelle.app.mockpanel;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.ConnectionFault;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Fault;
import dev.nacelle.mock.fault.FunctionCrashed;
import dev.nacelle.mock.fault.GatewayRefusal;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.fault.Window;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One thing that can be made worse by degrees, from nothing at all to the most. */
public enum FaultDial {
    /** Every call waits before it is answered. */
    API_DELAY(5_000, 100),
    /** The model takes longer; beyond ten seconds the function gives an attempt up. */
    MODEL_DELAY(12_000, 250),
    /** So many of a hundred calls are told to wait, with 429. */
    THROTTLED(100, 1),
    /** In so many of a hundred calls the function crashes, which the caller sees as 500. */
    CRASHING(100, 1),
    /** So many of a hundred connections are reset. */
    BROKEN(100, 1);

    private static final double PER_CENT = 100;

    private final int most;
    private final int step;

    FaultDial(int most, int step) {
        this.most = most;
        this.step = step;
    }

    /** Its greatest value: milliseconds for the delays, per cent for the others. */
    public int most() {
        return most;
    }

    /** By how much one key press turns it. */
    public int step() {
        return step;
    }

    /** Whether it counts milliseconds. */
    public boolean isDelay() {
        return this == API_DELAY || this == MODEL_DELAY;
    }

    /** For ids and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What the mock does at that value; nothing at 0.
     *
     * @throws IllegalArgumentException below 0 and above {@link #most()}
     */
    public Optional<Rule> rule(int value) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(this + " goes from 0 to " + most + ", this is " + value);
        }
        return value == 0 ? Optional.empty() : Optional.of(new Rule(fault(value), share(value), Window.always()));
    }

    private double share(int value) {
        return isDelay() ? 1 : value / PER_CENT;
    }

    private Fault fault(int value) {
        return switch (this) {
            case API_DELAY -> new Latency(Hop.API_GATEWAY, Delay.fixed(Duration.ofMillis(value)));
            case MODEL_DELAY -> new Latency(Hop.MODEL, Delay.fixed(Duration.ofMillis(value)));
            case THROTTLED -> new GatewayRefusal(429);
            case CRASHING -> new FunctionCrashed("java.lang.OutOfMemoryError", "Java heap space");
            case BROKEN -> new ConnectionFault(ConnectionFault.Kind.RESET);
        };
    }
}
