package dev.nacelle.app.monkey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the monkey did last, and how often it met what; from any thread. */
public final class Diary {
    private static final int KEPT = 40;

    private final Consumer<String> copy;
    private final Deque<String> last = new ArrayDeque<>();
    private final Map<String, Integer> touched = new TreeMap<>();
    private long deeds;

    /**
     * @param copy takes every line as well
     */
    public Diary(Consumer<String> copy) {
        this.copy = copy;
    }

    /** Something more was done. */
    public synchronized void did(String deed) {
        var line = "#" + ++deeds + " " + deed;
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(line);
        copy.accept(line);
    }

    /** A part of the window was really met, such as {@code score-score}. */
    public synchronized void met(String id) {
        touched.merge(id, 1, Integer::sum);
    }

    /** How much was done. */
    public synchronized long deeds() {
        return deeds;
    }

    /** The last deeds, the oldest first. */
    public synchronized List<String> last() {
        return List.copyOf(last);
    }

    /** What was met, and how often. */
    public synchronized Map<String, Integer> met() {
        return Map.copyOf(touched);
    }
}
