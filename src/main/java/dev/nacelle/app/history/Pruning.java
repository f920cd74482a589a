package dev.nacelle.app.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses what stays of the history where there is too much of it: what is pinned, then what is newest. */
final class Pruning {
    private final Limits limits;

    Pruning(Limits limits) {
        this.limits = limits;
    }

    /**
     * The file as it may be written anew.
     *
     * @param lines in order, without line ends
     * @param isSmaller whether writing it is worth while: it would lose something
     */
    record Pruned(List<String> lines, boolean isSmaller) {}

    /**
     * What stays. Lines that were not understood all do.
     *
     * @param bytes the file's size now; where that is too much, a quarter of the allowed size is made free, so that the
     *     next call does not ask for the same again
     */
    Pruned of(Folding folding, long bytes) {
        var calls = folding.calls();
        long room = bytes > limits.bytes() ? limits.bytes() / 4 * 3 : limits.bytes();
        var staying = new HashSet<String>();
        choose(calls, true, room, staying);
        var lines = new ArrayList<String>();
        folding.foreign().forEach(line -> lines.add(line.text()));
        calls.stream()
                .filter(call -> staying.contains(call.id()))
                .forEach(call -> lines.add(HistoryJson.write(new HistoryLine.Call(call.withPinned(false)))));
        folding.pins().stream()
                .filter(staying::contains)
                .forEach(id -> lines.add(HistoryJson.write(new HistoryLine.Pinned(id, true))));
        return new Pruned(lines, folding.holdsDeleted() || staying.size() < calls.size());
    }

    private void choose(List<KeptCall> calls, boolean pinned, long room, Set<String> staying) {
        var newest = new ArrayDeque<KeptCall>();
        calls.stream().filter(call -> call.pinned() == pinned).forEach(newest::push);
        long left = room;
        for (var call : newest) {
            left -= HistoryJson.write(new HistoryLine.Call(call)).getBytes(StandardCharsets.UTF_8).length + 1;
            if (left < 0 || staying.size() == limits.calls()) {
                return;
            }
            staying.add(call.id());
        }
        if (pinned) {
            choose(calls, false, left, staying);
        }
    }
}
