package dev.nacelle.mock;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made when it is first needed.
 *
 * @param <T> what it is
 */
final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        var known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /** Does that with it, if it was ever needed. */
    synchronized void ifMade(Consumer<T> action) {
        var known = made;
        if (known != null) {
            action.accept(known);
        }
    }
}
