package dev.nacelle.app.history;

import dev.nacelle.app.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Keeps every call in a file, in the order it is told of them. Returns at once: the disk is waited for elsewhere. What
 * goes wrong there is told once, as a sentence for the person, and calls go on; what could not be written is tried again
 * with the next. Safe for use by several threads, if the executor runs one task after the other.
 */
public final class HistoryStore {
    private static final int MOST_WAITING = 1_000;
    private static final int MOST_NAMED = 10;

    /** The file is rewritten when a tenth more is in it than may be, not at each call beyond. */
    private static final int SLACK = 10;

    private final HistoryFile file;
    private final Limits limits;
    private final Executor disk;
    private final Consumer<String> notices;

    // What follows is touched by the executor's tasks alone.
    private final List<HistoryLine> waiting = new ArrayList<>();
    private int calls;
    private boolean failing;

    /**
     * What was kept.
     *
     * @param calls the oldest first
     * @param pins ids of those pinned, the one pinned last at the end
     * @param problem why there are none, though there may be; nothing where the file was read
     */
    public record Opened(List<KeptCall> calls, List<String> pins, Optional<String> problem) {
        public Opened {
            calls = List.copyOf(calls);
            pins = List.copyOf(pins);
        }
    }

    /**
     * @param folder made when the first call is kept
     * @param disk runs one task after the other; not on a window's thread
     * @param notices told by the executor's tasks
     */
    public HistoryStore(Path folder, Clock clock, Limits limits, Executor disk, Consumer<String> notices) {
        this.file = new HistoryFile(folder, limits, clock);
        this.limits = limits;
        this.disk = disk;
        this.notices = notices;
    }

    /** How many calls are kept at most. */
    public int mostCalls() {
        return limits.calls();
    }

    /** Reads what was kept; told on the executor's thread. */
    public void open(Consumer<Opened> opened) {
        disk.execute(() -> opened.accept(read()));
    }

    /** Keeps a call. One that was deleted is there again. */
    public void keep(KeptCall call) {
        var line = new HistoryLine.Call(call.withPinned(false));
        append(call.pinned() ? List.of(line, new HistoryLine.Pinned(call.id(), true)) : List.of(line));
    }

    /** Changes a call's note. */
    public void note(String id, String note) {
        append(List.of(new HistoryLine.Noted(id, note)));
    }

    /** Pins a call, which is then kept when older ones go, or takes the pin out. */
    public void pin(String id, boolean pinned) {
        append(List.of(new HistoryLine.Pinned(id, pinned)));
    }

    /** Deletes calls: they are gone at once, and leave the disk at {@link #tidy()} or at the next start. */
    public void delete(List<String> ids) {
        append(List.of(new HistoryLine.Deleted(ids)));
    }

    /** Takes off the disk what was deleted. */
    public void tidy() {
        disk.execute(() -> {
            try {
                file.tidy();
            } catch (IOException refused) {
                failed(refused);
            }
        });
    }

    private Opened read() {
        try {
            var contents = file.read();
            var folding = contents.folding();
            calls = folding.calls().size();
            if (!contents.damaged().isEmpty()) {
                notices.accept(damage(contents));
            }
            if (!folding.foreign().isEmpty()) {
                notices.accept(Messages.text("kept.newer", folding.foreign().size(), file.path()));
            }
            return new Opened(newest(folding.calls()), folding.pins(), Optional.empty());
        } catch (IOException unreadable) {
            return new Opened(
                    List.of(),
                    List.of(),
                    Optional.of(Messages.text("kept.unreadable", file.path(), reason(unreadable))));
        }
    }

    /** As many as are allowed: the oldest go first, but none that is pinned. */
    private List<KeptCall> newest(List<KeptCall> all) {
        var gone = all.stream()
                .filter(call -> !call.pinned())
                .limit(Math.max(0, all.size() - limits.calls()))
                .map(KeptCall::id)
                .collect(Collectors.toSet());
        return all.stream().filter(call -> !gone.contains(call.id())).toList();
    }

    private static String damage(HistoryFile.Contents contents) {
        var numbers = contents.damaged().stream()
                .limit(MOST_NAMED)
                .map(line -> Integer.toString(line.number()))
                .collect(Collectors.joining(", "));
        var lines = contents.damaged().size() > MOST_NAMED ? numbers + ", \u2026" : numbers;
        return contents.copy()
                .map(copy -> Messages.text("kept.damaged", lines, copy))
                .orElseGet(() -> Messages.text("kept.damaged.no-copy", lines));
    }

    private void append(List<HistoryLine> lines) {
        disk.execute(() -> {
            waiting.addAll(lines);
            try {
                file.append(waiting);
                waiting.clear();
                failing = false;
                calls += lines.size();
                if (calls > limits.calls() + limits.calls() / SLACK || file.isTooLarge()) {
                    makeRoom();
                }
            } catch (IOException refused) {
                failed(refused);
            }
        });
    }

    private void makeRoom() throws IOException {
        file.tidy();
        calls = Math.min(calls, limits.calls());
    }

    private void failed(IOException why) {
        if (!failing) {
            notices.accept(Messages.text("kept.not-written", file.path(), reason(why)));
        }
        failing = true;
        if (waiting.size() > MOST_WAITING) {
            waiting.subList(0, waiting.size() - MOST_WAITING).clear();
        }
    }

    /** A file system exception's message is often the path alone: its class says what is wrong with it. */
    private static String reason(IOException why) {
        return why.getClass().equals(IOException.class)
                ? String.valueOf(why.getMessage())
                : why.getClass().getSimpleName();
    }
}
