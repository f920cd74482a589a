package dev.nacelle.app.environment;

import java.util.ArrayList;
import java.util.List;

/** Splits a pasted command line into words, as shells do: quotes, escapes, lines that go on. */
final class ShellWords {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;

    private ShellWords(String text) {
        this.text = text;
    }

    /** The words of that text; a quote that is never closed ends with it. */
    static List<String> of(String text) {
        // A line that goes on ends in \ (sh), ^ (cmd) or ` (PowerShell).
        return new ShellWords(text.replaceAll("[\\\\^`][ \\t]*\\R", " ")).split();
    }

    private List<String> split() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = quoted(at, c);
            } else if (c == '\\' && at + 1 < text.length()) {
                add(text.charAt(at + 1));
                at += 2;
            } else if (Character.isWhitespace(c)) {
                end();
                at++;
            } else {
                add(c);
                at++;
            }
        }
        end();
        return List.copyOf(words);
    }

    /** @return the place after the closing quote */
    private int quoted(int from, char quote) {
        begun = true;
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            boolean escaped = quote == '"'
                    && text.charAt(at) == '\\'
                    && at + 1 < text.length()
                    && "\"\\$`".indexOf(text.charAt(at + 1)) >= 0;
            at += escaped ? 1 : 0;
            word.append(text.charAt(at));
            at++;
        }
        return at + 1;
    }

    private void add(char c) {
        begun = true;
        word.append(c);
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }
}
