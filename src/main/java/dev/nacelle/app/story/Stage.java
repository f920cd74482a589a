package dev.nacelle.app.story;

import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a story is played: the form, and whoever answers. */
public interface Stage {
    /**
     * Shows a reading in the form and asks for its score.
     *
     * @param answered told once, on the caller's thread: the score, or nothing where there is none
     */
    void play(Reading reading, Consumer<Optional<Score>> answered);
}
