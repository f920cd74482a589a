package dev.nacelle.app.mockpanel;

import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.task.Timer;
import dev.nacelle.app.text.Messages;
import java.time.Duration;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Says for a moment that the mock was put right: whoever pressed the key sees that it was heard. */
final class ClearedSign {
    /** Long enough to be read from the back row. */
    static final Duration MOMENT = Duration.ofSeconds(4);

    private final Timer timer;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private TaskRunner.Job ending = () -> {};

    ClearedSign(Timer timer) {
        this.timer = timer;
    }

    /** The sentence; empty but for that moment. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /**
     * Says it.
     *
     * @param something whether anything was to be put right
     */
    void show(boolean something) {
        ending.cancel();
        text.set(Messages.text(something ? "mockpanel.cleared" : "mockpanel.cleared.nothing"));
        ending = timer.after(MOMENT, this::hide);
    }

    void hide() {
        text.set("");
    }
}
