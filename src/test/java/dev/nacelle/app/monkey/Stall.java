package dev.nacelle.app.monkey;

import java.util.List;
import java.util.Locale;

/**
 * A time between two frames that was long.
 *
 * @param millis how long
 * @param processor what the processor's time went to meanwhile
 * @param stacks what the FX thread was seen doing, every few hundredths of a second
 * @param after what was done last before it
 */
record Stall(double millis, Processor processor, List<String> stacks, String after) {
    /** Frames may not be further apart than this. */
    static final double FROZEN = 200;

    /**
     * What remains of it without the time in which its threads were ready and others had the processors: those are the
     * machine's, not the program's. Collecting garbage counts as the program's.
     */
    double own() {
        var idle = Math.max(0, millis - processor.window() - processor.windowWaited());
        var others = processor.painterWaited() + processor.screenWaited() + processor.collectorWaited();
        return millis - processor.windowWaited() - Math.min(idle, others);
    }

    /** Whether a person would have seen the window frozen, and the program is to blame. */
    boolean isFrozen() {
        return own() > FROZEN;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f ms between two frames, %.0f of them the program's own; ran: FX thread %.0f, drawing %.0f, collecting"
                        + " %.0f; waited for a processor: FX thread %.0f, drawing %.0f, screen %.0f, collecting %.0f; stolen %.0f; after %s%n%s",
                millis,
                own(),
                processor.window(),
                processor.painter(),
                processor.collecting(),
                processor.windowWaited(),
                processor.painterWaited(),
                processor.screenWaited(),
                processor.collectorWaited(),
                processor.stolen(),
                after,
                String.join(System.lineSeparator(), stacks));
    }
}
