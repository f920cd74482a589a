package dev.nacelle.app.story;

import dev.nacelle.app.task.TaskRunner.Job;
import dev.nacelle.app.task.Timer;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Plays a story: a reading, its score, a while, the next. The next reading never goes out before the answer to the last
 * one is there, and a call that gives no score holds the story, so that a stage never fills with failures.
 */
public final class StoryViewModel {
    /** How the story is. */
    public enum State {
        /** At its beginning or its end. */
        STOPPED,
        /** It goes on by itself. */
        PLAYING,
        /** It waits to be gone on with. */
        PAUSED
    }

    /** What a step came to: the step, counted from 1, and its score. */
    public record Point(int step, double score) {}

    private final Stage stage;
    private final Timer timer;
    private final ObservableList<Story> stories;
    private final ObjectProperty<Story> selected;
    private final DoubleProperty seconds = new SimpleDoubleProperty(1);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.STOPPED);
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ObservableList<Point> points = FXCollections.observableArrayList();
    private final ObservableList<Point> shownPoints = FXCollections.unmodifiableObservableList(points);
    private Job next = () -> {};
    private int round;
    private boolean waiting;

    /**
     * @param stories at least one
     */
    public StoryViewModel(Stage stage, Timer timer, List<Story> stories) {
        this.stage = stage;
        this.timer = timer;
        this.stories = FXCollections.observableArrayList(stories);
        this.selected = new SimpleObjectProperty<>(stories.get(0));
        selected.addListener((observable, before, now) -> stop());
    }

    /** Every story. */
    public ObservableList<Story> stories() {
        return stories;
    }

    /** The one that is played; another one begins at its beginning. */
    public ObjectProperty<Story> selectedProperty() {
        return selected;
    }

    /** How long a reading stands after its answer, in seconds. */
    public DoubleProperty secondsProperty() {
        return seconds;
    }

    /** How the story is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many of its readings were shown. */
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Why the story holds by itself, one sentence; empty while there is no reason. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The scores so far. */
    public ObservableList<Point> points() {
        return shownPoints;
    }

    /** Begins, goes on, or begins anew after the end. */
    public void play() {
        beginAnewAfterTheEnd();
        state.set(State.PLAYING);
        goOn();
    }

    /** Holds; the call that runs is waited for. */
    public void pause() {
        if (state.get() == State.PLAYING) {
            next.cancel();
            state.set(State.PAUSED);
        }
    }

    /** Plays, or holds while it plays. */
    public void playOrPause() {
        if (state.get() == State.PLAYING) {
            pause();
        } else {
            play();
        }
    }

    /** The next reading, and no more. */
    public void step() {
        beginAnewAfterTheEnd();
        next.cancel();
        state.set(State.PAUSED);
        goOn();
    }

    /** Back to the beginning; what the form shows stays. */
    public void stop() {
        round++;
        next.cancel();
        waiting = false;
        state.set(State.STOPPED);
        done.set(0);
        points.clear();
        said.set("");
    }

    private void beginAnewAfterTheEnd() {
        if (state.get() == State.STOPPED) {
            stop();
        }
    }

    private void goOn() {
        if (waiting) {
            return;
        }
        waiting = true;
        said.set("");
        var step = done.get();
        var thisRound = round;
        stage.play(selected.get().reading(step), score -> {
            if (thisRound == round) {
                answered(step, score);
            }
        });
    }

    private void answered(int step, Optional<Score> score) {
        waiting = false;
        if (score.isEmpty()) {
            state.set(State.PAUSED);
            said.set(Messages.text("story.held", step + 1));
            return;
        }
        points.add(new Point(step + 1, score.get().value()));
        done.set(step + 1);
        if (done.get() == selected.get().length()) {
            state.set(State.STOPPED);
        } else if (state.get() == State.PLAYING) {
            next = timer.after(Duration.ofMillis(Math.round(seconds.get() * 1_000)), this::goOn);
        }
    }
}
