package dev.nacelle.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.story.StoryViewModel.Point;
import dev.nacelle.app.story.StoryViewModel.State;
import dev.nacelle.app.task.ManualTimer;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class StoryViewModelTest {
    private static final List<Story> STORIES = Stories.shipped(Profiles.builtIn());

    private final List<Reading> shown = new ArrayList<>();
    private final Queue<Consumer<Optional<Score>>> asked = new ArrayDeque<>();
    private final ManualTimer timer = new ManualTimer();
    private final StoryViewModel model = new StoryViewModel(
            (reading, answered) -> {
                shown.add(reading);
                asked.add(answered);
            },
            timer,
            STORIES);

    @Test
    void theNextReadingWaitsForTheAnswerAndThenAWhile() {
        model.secondsProperty().set(0.5);
        model.play();
        assertEquals(List.of(STORIES.get(0).reading(0)), shown);
        assertEquals(0, timer.waiting());

        answer("0.25");
        assertEquals(Duration.ofMillis(500), timer.pass());

        assertEquals(List.of(STORIES.get(0).reading(0), STORIES.get(0).reading(1)), shown);
        assertEquals(List.of(new Point(1, 0.25)), model.points());
        assertEquals(State.PLAYING, model.stateProperty().get());
    }

    @Test
    void aHeldStoryGoesOnWhereItWas() {
        model.play();
        answer("0.1");

        model.pause();
        assertEquals(0, timer.waiting());
        model.play();
        answer("0.2");

        assertEquals(List.of(new Point(1, 0.1), new Point(2, 0.2)), model.points());
    }

    @Test
    void aHeldStoryWaitsForTheCallThatRunsAndSendsNoSecond() {
        model.play();
        model.pause();
        model.play();

        assertEquals(1, shown.size());
        answer("0.1");
        assertEquals(1, timer.waiting());
    }

    @Test
    void oneStepIsOneReading() {
        model.step();
        answer("0.1");

        assertEquals(State.PAUSED, model.stateProperty().get());
        assertEquals(0, timer.waiting());
        assertEquals(1, model.doneProperty().get());
    }

    @Test
    void aReadingWithoutAScoreHoldsTheStoryAndIsTriedOnceMore() {
        model.play();
        asked.remove().accept(Optional.empty());

        assertEquals(State.PAUSED, model.stateProperty().get());
        assertEquals(
                "Reading 1 got no score, so the story holds. Next tries it once more.",
                model.saidProperty().get());

        model.step();
        assertEquals(List.of(STORIES.get(0).reading(0), STORIES.get(0).reading(0)), shown);
        assertEquals("", model.saidProperty().get());
    }

    @Test
    void aStoryEndsAndCanBePlayedAnew() {
        model.play();
        for (var step = 0; step < STORIES.get(0).length(); step++) {
            answer("0.5");
            if (timer.waiting() > 0) {
                timer.pass();
            }
        }
        assertEquals(State.STOPPED, model.stateProperty().get());
        assertEquals(STORIES.get(0).length(), model.points().size());

        model.play();

        assertEquals(List.of(), model.points());
        assertEquals(STORIES.get(0).reading(0), shown.get(shown.size() - 1));
    }

    @Test
    void anAnswerToAStoryThatWasStoppedIsNoPointOfTheNext() {
        model.play();
        model.selectedProperty().set(STORIES.get(1));

        answer("0.9");

        assertEquals(List.of(), model.points());
        assertEquals(State.STOPPED, model.stateProperty().get());
    }

    private void answer(String score) {
        asked.remove().accept(Optional.of(Score.of(score)));
    }
}
