package dev.nacelle.app.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is left of the history's lines when they are read one after the other. */
final class Folding implements HistoryLine.Cases<Boolean> {
    private final Map<String, KeptCall> calls = new LinkedHashMap<>();
    private final List<String> pins = new ArrayList<>();
    private final List<HistoryLine.Foreign> foreign = new ArrayList<>();
    private boolean deletedSomething;

    /** Takes in the next line. */
    void add(HistoryLine line) {
        line.match(this);
    }

    /** Every call that is there, the oldest first. */
    List<KeptCall> calls() {
        return calls.values().stream()
                .sorted(Comparator.comparing(KeptCall::at))
                .toList();
    }

    /** The ids of the pinned calls, the one pinned last at the end. */
    List<String> pins() {
        return List.copyOf(pins);
    }

    /** Whether the lines still hold what a person has deleted. */
    boolean holdsDeleted() {
        return deletedSomething;
    }

    /** The lines that were not understood. */
    List<HistoryLine.Foreign> foreign() {
        return Collections.unmodifiableList(foreign);
    }

    @Override
    public Boolean call(KeptCall call) {
        calls.put(call.id(), call);
        if (call.pinned()) {
            pins.add(call.id());
        }
        return true;
    }

    @Override
    public Boolean noted(HistoryLine.Noted line) {
        calls.computeIfPresent(line.id(), (id, call) -> call.withNote(line.note()));
        return true;
    }

    @Override
    public Boolean pinned(HistoryLine.Pinned line) {
        calls.computeIfPresent(line.id(), (id, call) -> call.withPinned(line.pinned()));
        pins.remove(line.id());
        if (line.pinned() && calls.containsKey(line.id())) {
            pins.add(line.id());
        }
        return true;
    }

    @Override
    public Boolean deleted(HistoryLine.Deleted line) {
        deletedSomething = true;
        line.ids().forEach(id -> {
            calls.remove(id);
            pins.remove(id);
        });
        return true;
    }

    @Override
    public Boolean foreign(HistoryLine.Foreign line) {
        foreign.add(line);
        return true;
    }
}
