package dev.nacelle.app.diagnosis;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that cannot keep the program busy: it may look at a sign of the text so many times at most, and
 * is taken not to be found when that is used up. Looked for anywhere in the text, and strict about case unless it says
 * {@code (?i)}.
 */
final class BoundedPattern {
    /** How long an expression may be. */
    static final int LONGEST = 200;

    private static final int MOST_LOOKS = 200_000;

    private final Pattern pattern;

    /**
     * @throws PatternSyntaxException if it is no regular expression, or longer than {@value #LONGEST} signs
     */
    BoundedPattern(String expression) {
        if (expression.length() > LONGEST) {
            throw new PatternSyntaxException("more than " + LONGEST + " signs", expression, LONGEST);
        }
        this.pattern = Pattern.compile(expression);
    }

    /** Whether it is found in the text; false if it would take too long to tell, or more of the stack than there is. */
    boolean foundIn(String text) {
        try {
            return pattern.matcher(new Watched(text, new AtomicInteger(MOST_LOOKS)))
                    .find();
        } catch (TooManyLooksException | StackOverflowError tooMuch) {
            // Java's expressions call themselves for each turn of a group, and how deep that may go hangs on the
            // thread.
            return false;
        }
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** A text that counts how often it is looked at; its parts count with it. */
    private record Watched(CharSequence text, AtomicInteger left) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left.getAndDecrement() <= 0) {
                throw new TooManyLooksException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManyLooksException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooksException() {
            super("A regular expression looked at its text too often", null, false, false);
        }
    }
}
