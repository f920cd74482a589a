package dev.nacelle.app.score;

import dev.nacelle.app.settings.EntrySettings.Sending;
import dev.nacelle.app.task.Timer;
import dev.nacelle.reading.Reading;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Sends the reading by itself, when a person wants that: each time an edit is done with, or while it goes on.
 *
 * <p>While a reading changes it is sent every {@value #PAUSE_MILLIS} ms at most, always as it is then; a call still under
 * way is given up for the next, so there is one at a time and the last one is of the last value. What is no reading, or
 * was just sent, is not sent.
 */
public final class SendingViewModel {
    private static final int PAUSE_MILLIS = 150;

    private final ObjectProperty<Sending> mode;
    private final ObservableValue<Optional<Reading>> reading;
    private final ObservableValue<Boolean> editing;
    private final BooleanSupplier hasTarget;
    private final ScoreViewModel score;
    private final Timer timer;
    private boolean isDue;

    /**
     * @param mode to begin with; what is entered then is not sent by itself
     * @param editing whether a person is in the middle of an edit
     * @param hasTarget whether there is somebody to send to
     */
    public SendingViewModel(
            Sending mode,
            ObservableValue<Optional<Reading>> reading,
            ObservableValue<Boolean> editing,
            BooleanSupplier hasTarget,
            ScoreViewModel score,
            Timer timer) {
        this.mode = new SimpleObjectProperty<>(mode);
        this.reading = reading;
        this.editing = editing;
        this.hasTarget = hasTarget;
        this.score = score;
        this.timer = timer;
        score.followsProperty().bind(this.mode.isEqualTo(Sending.LIVE));
        this.mode.addListener((observable, before, now) -> consider());
        reading.addListener((observable, before, now) -> consider());
        editing.addListener((observable, before, now) -> consider());
    }

    /** When a reading is sent. */
    public ObjectProperty<Sending> modeProperty() {
        return mode;
    }

    private void consider() {
        if (isWanted() && !isDue) {
            isDue = true;
            // Without a pause too it is later: whoever shows a reading may send it at once.
            timer.after(mode.get() == Sending.LIVE ? Duration.ofMillis(PAUSE_MILLIS) : Duration.ZERO, this::due);
        }
    }

    private void due() {
        isDue = false;
        if (isWanted()) {
            score.follow();
        }
    }

    private boolean isWanted() {
        var isTime = mode.get() == Sending.LIVE || (mode.get() == Sending.ON_RELEASE && !editing.getValue());
        return isTime
                && reading.getValue().isPresent()
                && !reading.getValue().equals(score.sentProperty().get())
                && hasTarget.getAsBoolean();
    }
}
