package dev.nacelle.mock.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word somebody most likely meant to type. */
final class Nearest {
    private static final int LEAST_ALLOWED = 2;
    private static final int LETTERS_PER_MISTAKE = 3;

    private Nearest() {}

    /** The word with the fewest letters to change, if these are few. */
    static Optional<String> to(String typed, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .filter(word -> distance(typed, word) <= Math.max(LEAST_ALLOWED, word.length() / LETTERS_PER_MISTAKE));
    }

    /** Ends a message with the word meant, or with all there are. */
    static String hint(String typed, Collection<String> words) {
        return to(typed, words)
                .map(word -> "did you mean \u201c" + word + "\u201d?")
                .orElseGet(() -> "it can be " + String.join(", ", words));
    }

    /** Levenshtein's: letters to put in, take out or replace. */
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            step(row, i, from.charAt(i - 1), to);
        }
        return row[to.length()];
    }

    private static void step(int[] row, int i, char letter, String to) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = diagonal + (letter == to.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j - 1], diagonal) + 1);
        }
    }
}
