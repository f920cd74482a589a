package dev.nacelle.app.monkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether something grows from the middle third of a run to its last third; the first third is for what is made once.
 * Medians are compared, so that one busy moment says nothing.
 */
final class Growth {
    private static final int LEAST_LOOKS = 9;
    private static final double HEAP = 8;
    private static final double RESIDENT = 30;
    private static final double THREADS = 10;
    private static final double FILES = 20;
    // A kept call stands in memory as well: its texts, twice as large at most, and the row it is shown in.
    private static final double HEAP_OF_HISTORY = 3;

    private Growth() {}

    /** What grew, in words; nothing in a run too short to tell. */
    static List<String> of(List<Vitals> looks) {
        var found = new ArrayList<String>();
        if (looks.size() >= LEAST_LOOKS) {
            var history = Math.max(0, grown(looks, Vitals::history));
            check("The heap", "MB", grown(looks, Vitals::heap), HEAP + HEAP_OF_HISTORY * history, found);
            check("The resident memory", "MB", grown(looks, Vitals::resident), RESIDENT, found);
            check("The number", "threads", grown(looks, Vitals::threads), THREADS, found);
            check("The number", "open files", grown(looks, Vitals::files), FILES, found);
        }
        return found;
    }

    private static void check(String what, String unit, double grown, double allowed, List<String> found) {
        if (grown > allowed) {
            found.add(String.format(
                    Locale.ROOT,
                    "%s grew by %.1f %s from the middle third to the last; %.1f may be",
                    what,
                    grown,
                    unit,
                    allowed));
        }
    }

    private static double grown(List<Vitals> looks, ToDoubleFunction<Vitals> of) {
        int third = looks.size() / 3;
        return median(looks.subList(looks.size() - third, looks.size()), of)
                - median(looks.subList(third, looks.size() - third), of);
    }

    private static double median(List<Vitals> looks, ToDoubleFunction<Vitals> of) {
        var sorted = looks.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
