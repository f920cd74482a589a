package dev.nacelle.app.compare;

import dev.nacelle.app.history.KeptCall;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One of the two: where its call is, and what came of it. */
final class CompareSide {
    /** Where its call is. */
    enum State {
        /** None was made. */
        EMPTY,
        /** It is under way. */
        WAITING,
        /** It is over, with a score or without. */
        THERE,
        /** The person stopped it. */
        CANCELLED,
        /** It cannot be made: there is no address. */
        NOWHERE,
        /** It could not be begun. */
        BROKEN
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<KeptCall>> call = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What came of it; the former call's while a new one is under way. */
    ReadOnlyObjectProperty<Optional<KeptCall>> callProperty() {
        return call.getReadOnlyProperty();
    }

    /** The call, if it is over and the one that was asked for. */
    Optional<KeptCall> there() {
        return state.get() == State.THERE ? call.get() : Optional.empty();
    }

    void is(State now) {
        if (now != State.WAITING) {
            call.set(Optional.empty());
        }
        state.set(now);
    }

    void has(KeptCall answered) {
        call.set(Optional.of(answered));
        state.set(State.THERE);
    }
}
