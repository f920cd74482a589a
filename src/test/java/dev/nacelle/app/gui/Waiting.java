package dev.nacelle.app.gui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Waits for a value that may be as wanted already. */
final class Waiting {
    private static final long PATIENCE_SECONDS = 45;

    private Waiting() {}

    static <T> void until(ObservableValue<T> value, Predicate<T> wanted) throws Exception {
        var reached = new CompletableFuture<T>();
        ChangeListener<T> listener = (observable, before, now) -> {
            if (wanted.test(now)) {
                reached.complete(now);
            }
        };
        FxHarness.doFx(() -> {
            value.addListener(listener);
            listener.changed(value, value.getValue(), value.getValue());
        });
        try {
            reached.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException("Still " + FxHarness.onFx(value::getValue), late);
        } finally {
            FxHarness.doFx(() -> value.removeListener(listener));
        }
        FxHarness.settle();
    }
}
