package dev.nacelle.app.journal;

import dev.nacelle.mock.journal.Counts;
import dev.nacelle.mock.journal.Journal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps up with a journal: what is new in it is read once, what has left it is let go. */
final class JournalRows {
    /**
     * The journal at one moment.
     *
     * @param rows its calls, the newest first
     * @param counts of all calls, kept or not
     */
    record Shot(List<CallRow> rows, Counts counts) {}

    private final Journal journal;
    private final Deque<CallRow> newestFirst = new ArrayDeque<>();
    private long last;

    JournalRows(Journal journal) {
        this.journal = journal;
    }

    /** Reads what has come since; takes a while after a flood, so not on a window's thread. */
    synchronized Shot read() {
        for (var call : journal.since(last)) {
            newestFirst.addFirst(CallRow.of(call));
            last = call.sequence();
        }
        letGo();
        return new Shot(List.copyOf(new ArrayList<>(newestFirst)), journal.counts());
    }

    private void letGo() {
        var oldest = journal.since(0, 1);
        long first = oldest.isEmpty() ? Long.MAX_VALUE : oldest.get(0).sequence();
        while (!newestFirst.isEmpty() && newestFirst.getLast().sequence() < first) {
            newestFirst.removeLast();
        }
    }
}
