package dev.nacelle.app.form;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The steps back and forth of something that is edited. Edits of the same place within a second of each other are one
 * step: a word typed, a slider drawn. At most {@value #MOST} steps are kept, the oldest go first.
 *
 * @param <S> all that an undo brings back; compared by {@code equals}
 */
final class EditHistory<S> {
    /** How many steps are kept. */
    static final int MOST = 200;

    private static final Duration ONE_STEP = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Deque<S> back = new ArrayDeque<>();
    private final Deque<S> forth = new ArrayDeque<>();
    private S now;
    private String lastPlace = "";
    private Instant lastEdit = Instant.EPOCH;

    EditHistory(InstantSource clock, S first) {
        this.clock = clock;
        this.now = first;
    }

    /**
     * Takes note of what an edit led to; nothing happens where it changed nothing.
     *
     * @param place where it was made; edits without one are always steps of their own
     */
    void edited(String place, S then) {
        if (then.equals(now)) {
            return;
        }
        var at = clock.instant();
        var goesOn = !place.isEmpty()
                && place.equals(lastPlace)
                && lastEdit.plus(ONE_STEP).isAfter(at);
        if (!goesOn) {
            back.push(now);
        }
        if (back.size() > MOST) {
            back.removeLast();
        }
        forth.clear();
        now = then;
        lastPlace = place;
        lastEdit = at;
    }

    /** Takes one step back and says what that leads to; nothing where there is none. */
    Optional<S> undo() {
        return step(back, forth);
    }

    /** Takes back the last step back. */
    Optional<S> redo() {
        return step(forth, back);
    }

    boolean canUndo() {
        return !back.isEmpty();
    }

    boolean canRedo() {
        return !forth.isEmpty();
    }

    private Optional<S> step(Deque<S> from, Deque<S> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        now = from.pop();
        lastPlace = "";
        return Optional.of(now);
    }
}
