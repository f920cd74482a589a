package dev.nacelle.app.history;

import java.util.List;

/** One line of the history's file: something that happened, in the order it did. */
sealed interface HistoryLine {
    /** One case for each kind of line, so that the compiler tells what a new one breaks. */
    <T> T match(Cases<T> cases);

    /** What to do with each kind. */
    interface Cases<T> {
        T call(KeptCall call);

        T noted(Noted line);

        T pinned(Pinned line);

        T deleted(Deleted line);

        T foreign(Foreign line);
    }

    /** A call was made. */
    record Call(KeptCall call) implements HistoryLine {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.call(call);
        }
    }

    /** A person wrote a note to a call. */
    record Noted(String id, String note) implements HistoryLine {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noted(this);
        }
    }

    /** A person pinned a call, or took the pin out. */
    record Pinned(String id, boolean pinned) implements HistoryLine {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.pinned(this);
        }
    }

    /** A person deleted calls. */
    record Deleted(List<String> ids) implements HistoryLine {
        public Deleted {
            ids = List.copyOf(ids);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.deleted(this);
        }
    }

    /** A line of a newer program: kept as it is, and not understood. */
    record Foreign(String text) implements HistoryLine {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.foreign(this);
        }
    }
}
