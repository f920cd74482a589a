package dev.nacelle.app.palette;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How well names fit what was typed. What was typed is taken word by word, in any order; each of them must be the
 * beginning of a word of the name, or letters of it in their order. Case and accents do not count.
 */
final class Match {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int FIRST_WORD = 0;
    private static final int OTHER_WORD = 1;
    private static final int INSIDE = 5;
    private static final int SCATTERED = 20;

    private final List<String> typed;

    /**
     * For that text; taken apart once, as it is as long as whoever pastes it likes, and there are many names.
     */
    Match(String typed) {
        this.typed = words(typed).stream().distinct().toList();
    }

    /**
     * How far the name is from what was typed; 0 fits best.
     *
     * @return nothing if it does not fit
     */
    OptionalInt distance(String name) {
        var words = words(name);
        int distance = 0;
        for (var wanted : typed) {
            var one = distanceOfWord(wanted, words);
            if (one.isEmpty()) {
                return one;
            }
            distance += one.getAsInt();
        }
        return OptionalInt.of(distance);
    }

    private static OptionalInt distanceOfWord(String wanted, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(wanted)) {
                return OptionalInt.of(i == 0 ? FIRST_WORD : OTHER_WORD);
            }
        }
        var whole = String.join("", words);
        if (whole.contains(wanted)) {
            return OptionalInt.of(INSIDE);
        }
        return wanted.length() > 1 && startsInOrder(wanted, words) ? OptionalInt.of(SCATTERED) : OptionalInt.empty();
    }

    /** Whether the letters are found in their order, each run of them from the beginning of a word: "nth" in "next theme". */
    private static boolean startsInOrder(String letters, List<String> words) {
        if (letters.isEmpty()) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            var shared = shared(letters, words.get(i));
            for (int taken = shared; taken > 0; taken--) {
                if (startsInOrder(letters.substring(taken), words.subList(i + 1, words.size()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static List<String> words(String text) {
        var plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
