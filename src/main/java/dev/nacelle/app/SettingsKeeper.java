package dev.nacelle.app;

import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.settings.SettingsStore;
import dev.nacelle.app.settings.WindowPlace;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.task.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/** Keeps the settings: a moment after something changed, and when the window goes. Used on the FX thread only. */
final class SettingsKeeper {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final SettingsStore store;
    private final Timer timer;
    private final TaskRunner tasks;
    private final Function<WindowPlace, Settings> now;
    private final Consumer<String> notices;
    private boolean isSaveAsked;

    /**
     * @param now what is to be remembered, for a window at this place
     * @param notices takes what keeps it from being remembered, for people
     */
    SettingsKeeper(
            SettingsStore store,
            Timer timer,
            TaskRunner tasks,
            Function<WindowPlace, Settings> now,
            Consumer<String> notices) {
        this.store = store;
        this.timer = timer;
        this.tasks = tasks;
        this.now = now;
        this.notices = notices;
    }

    /** Saves in the background whenever one of these changes; changes within a moment are saved in one go. */
    void follow(List<ObservableValue<?>> remembered, Supplier<WindowPlace> window) {
        remembered.forEach(value -> value.addListener((observable, before, after) -> saveSoon(window)));
    }

    /**
     * Saves at once, for the last time: the window is going.
     *
     * @return what kept it from being saved, for people
     */
    Optional<String> saveLast(WindowPlace window) {
        isSaveAsked = true;
        return store.save(now.apply(window));
    }

    private void saveSoon(Supplier<WindowPlace> window) {
        if (!isSaveAsked) {
            isSaveAsked = true;
            timer.after(MOMENT, () -> {
                isSaveAsked = false;
                saveInBackground(window.get());
            });
        }
    }

    private void saveInBackground(WindowPlace window) {
        var settings = now.apply(window);
        tasks.run(() -> store.save(settings), problem -> problem.ifPresent(notices), unexpected -> {});
    }
}
