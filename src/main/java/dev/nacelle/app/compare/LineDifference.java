package dev.nacelle.app.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Two texts line against line: the longest lines they share in order, and what is between them. */
final class LineDifference {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_LINES = 300;

    private LineDifference() {}

    /** Where a line stands. */
    enum Side {
        /** In both texts. */
        BOTH,
        /** In the first alone. */
        FIRST,
        /** In the second alone. */
        SECOND
    }

    /** One line of either text. */
    record Line(Side side, String text) {}

    /**
     * The lines of both; none where the texts are alike. JSON objects and lists are compared a value a line. Of each
     * text the first {@value #MOST_LINES} lines count.
     */
    static List<Line> between(String first, String second) {
        var before = lines(first);
        var now = lines(second);
        return before.equals(now) ? List.of() : walk(before, now, shared(before, now));
    }

    /** For each pair of places how many lines the texts share from there on. */
    private static int[][] shared(List<String> before, List<String> now) {
        var shared = new int[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                shared[i][j] = before.get(i).equals(now.get(j))
                        ? shared[i + 1][j + 1] + 1
                        : Math.max(shared[i + 1][j], shared[i][j + 1]);
            }
        }
        return shared;
    }

    private static List<Line> walk(List<String> before, List<String> now, int[][] shared) {
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < now.size()) {
            if (i < before.size() && j < now.size() && before.get(i).equals(now.get(j))) {
                lines.add(new Line(Side.BOTH, before.get(i)));
                i++;
                j++;
            } else if (j == now.size() || (i < before.size() && shared[i + 1][j] >= shared[i][j + 1])) {
                lines.add(new Line(Side.FIRST, before.get(i++)));
            } else {
                lines.add(new Line(Side.SECOND, now.get(j++)));
            }
        }
        return List.copyOf(lines);
    }

    private static List<String> lines(String text) {
        return pretty(text.strip()).lines().limit(MOST_LINES).toList();
    }

    private static String pretty(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return JSON.readTree(text).toPrettyString();
        } catch (JsonProcessingException noJson) {
            return text;
        }
    }
}
