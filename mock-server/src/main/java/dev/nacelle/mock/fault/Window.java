package dev.nacelle.mock.fault;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Which calls a rule looks at, by their number and by the time. A call must be inside both.
 *
 * <p>Calls are numbered from 1 as they arrive, and time runs, since the scenario was activated. By number the window is
 * open for {@code calls} calls after the first {@code afterCalls}, and then for as many out of every {@code everyCalls};
 * by time it is open for {@code lasting} from {@code startAfter} on. {@code new Window(3, 2, 10, ...)} is open for calls
 * 4, 5, 14, 15, 24, 25 and so on.
 *
 * @param afterCalls calls left in peace at first; 0 or more
 * @param calls calls looked at, whether the rule's chance hits them or not; 1 or more, {@link #NO_END} for all
 * @param everyCalls after how many calls the window opens again: not less than {@code calls}; {@link #NO_END} for never
 * @param startAfter from 0 to 24 hours, in whole milliseconds
 * @param lasting from 1 ms to 24 hours, in whole milliseconds, or {@link #FOREVER}
 */
public record Window(long afterCalls, long calls, long everyCalls, Duration startAfter, Duration lasting) {
    /** No end by number. */
    public static final long NO_END = Long.MAX_VALUE;

    /** No end by time. */
    public static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    private static final Duration DAY = Duration.ofHours(24);

    private static final Window ALWAYS = new Window(0, NO_END, NO_END, Duration.ZERO, FOREVER);

    /** @throws IllegalArgumentException if one is out of its range */
    public Window {
        atLeast("afterCalls", afterCalls, 0);
        atLeast("calls", calls, 1);
        if (everyCalls < calls) {
            throw new IllegalArgumentException(
                    "everyCalls is " + everyCalls + "; it can be " + calls + " (the window's calls) or more");
        }
        time("startAfter", startAfter, Duration.ZERO);
        if (!lasting.equals(FOREVER)) {
            time("lasting", lasting, Duration.ofMillis(1));
        }
    }

    /** Every call. */
    public static Window always() {
        return ALWAYS;
    }

    /** These calls and no others: {@code calls} after the first {@code afterCalls}. */
    public static Window calls(long afterCalls, long calls) {
        return new Window(afterCalls, calls, NO_END, Duration.ZERO, FOREVER);
    }

    /** Calls in that time and no others. */
    public static Window time(Duration startAfter, Duration lasting) {
        return new Window(0, NO_END, NO_END, startAfter, lasting);
    }

    /** Whether a rule looks at the call of that number, the first being 1, that long after the activation. */
    public boolean isOpen(long call, Duration elapsed) {
        return isOpenByNumber(call) && isOpenByTime(elapsed);
    }

    /** Which calls, in a few words; empty for all. */
    public String summary() {
        return Stream.of(byNumber(), byTime()).filter(part -> !part.isEmpty()).collect(joining(", "));
    }

    private String byNumber() {
        long first = afterCalls + 1;
        if (calls == NO_END) {
            return first == 1 ? "" : "from call " + first + " on";
        }
        var once = calls == 1 ? "call " + first : "calls " + first + " to " + (afterCalls + calls);
        return everyCalls == NO_END ? once : once + " and again every " + everyCalls;
    }

    private String byTime() {
        var start = Durations.text(startAfter);
        if (lasting.equals(FOREVER)) {
            return startAfter.isZero() ? "" : "from " + start + " on";
        }
        var end = Durations.text(startAfter.plus(lasting));
        return startAfter.isZero() ? "in the first " + end : "from " + start + " to " + end;
    }

    private boolean isOpenByNumber(long call) {
        return call > afterCalls && (call - afterCalls - 1) % everyCalls < calls;
    }

    private boolean isOpenByTime(Duration elapsed) {
        return elapsed.compareTo(startAfter) >= 0 && elapsed.minus(startAfter).compareTo(lasting) < 0;
    }

    private static void atLeast(String what, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " is " + value + "; it can be " + least + " or more");
        }
    }

    private static void time(String what, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(DAY) > 0 || !Durations.isWholeMillis(value)) {
            throw new IllegalArgumentException("%s is %s; it can be %s to 24 hours, in whole milliseconds"
                    .formatted(what, Durations.text(value), Durations.text(least)));
        }
    }
}
