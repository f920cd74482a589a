package dev.nacelle.app.diagnosis;

import java.time.Instant;
import java.util.Optional;

/** What is known of an address from before the call to be diagnosed. What is not known is left as it is here. */
public interface History {
    /** Nothing is known. */
    History NONE = new History() {};

    /** How many calls were made to the address before, 0 or more. */
    default int calls() {
        return 0;
    }

    /** When the address last gave a score. */
    default Optional<Instant> lastScored() {
        return Optional.empty();
    }

    /** What all calls came to since the last that came to something else. */
    default Optional<Streak> streak() {
        return Optional.empty();
    }

    /** What a probe of the Doctor was answered with, if it was made not long ago. */
    default Optional<ProbeAnswer> probe(ProbeAnswer.Kind kind) {
        return Optional.empty();
    }

    /** Whether this computer finds the addresses of other names; nothing if that was not tried. */
    default Optional<Boolean> otherNamesResolve() {
        return Optional.empty();
    }

    /**
     * The same answer again and again.
     *
     * @param answer what all calls came to
     * @param count how many calls in a row, 1 or more
     * @param since when the first of them was made
     */
    record Streak(AnswerMark answer, int count, Instant since) {
        /** The streak with one more call; a new one if that came to something else. */
        Streak and(AnswerMark next, Instant when) {
            return answer.equals(next) ? new Streak(answer, count + 1, since) : new Streak(next, 1, when);
        }
    }
}
