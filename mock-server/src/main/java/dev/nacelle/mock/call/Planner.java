package dev.nacelle.mock.call;

import dev.nacelle.mock.fault.CallPlan;
import dev.nacelle.mock.fault.FaultBoard;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Has the board plan each call, and remembers when each function was called last. */
final class Planner {
    // More paths than any mock has functions; whoever tries others shall not fill the memory.
    private static final int MOST_PATHS = 100;

    private final FaultBoard board;
    private final Map<String, Instant> lastCalls = new ConcurrentHashMap<>();

    Planner(FaultBoard board) {
        this.board = board;
    }

    CallPlan next(String path, Instant now) {
        var last = lastCalls.size() < MOST_PATHS ? lastCalls.put(path, now) : lastCalls.replace(path, now);
        return board.next(now, Objects.requireNonNullElse(last, FaultBoard.NEVER));
    }
}
