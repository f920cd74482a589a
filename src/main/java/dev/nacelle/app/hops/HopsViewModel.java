package dev.nacelle.app.hops;

import dev.nacelle.contract.Hop;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The strip of the last call, and the hop of it a person looks into. */
public final class HopsViewModel {
    private static final List<Hop> USUAL = List.of(Hop.values());

    private final ObservableValue<Optional<HopStrip>> strip;
    private final ReadOnlyObjectWrapper<Optional<Hop>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<Optional<HopState>> detail;

    /**
     * @param strip of the last call; empty before the first, and while one runs
     */
    public HopsViewModel(ObservableValue<Optional<HopStrip>> strip) {
        this.strip = strip;
        this.detail = Bindings.createObjectBinding(
                () -> selected.get().flatMap(hop -> strip.getValue().flatMap(known -> known.at(hop))), strip, selected);
        strip.addListener((observable, before, now) -> leaveWhatIsGone(now));
    }

    /** The strip as it is to be shown. */
    public ObservableValue<Optional<HopStrip>> stripProperty() {
        return strip;
    }

    /** The hops to be shown, known or not. */
    public List<Hop> path() {
        return strip.getValue()
                .map(known -> known.hops().stream().map(HopState::hop).toList())
                .orElse(USUAL);
    }

    /** The hop a person looks into; it stays selected from call to call. */
    public ReadOnlyObjectProperty<Optional<Hop>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What there is to see of it; empty while no hop is selected or no strip is there. */
    public ObjectBinding<Optional<HopState>> detailBinding() {
        return detail;
    }

    /** Looks into that hop, or no longer where it was looked into already. */
    public void toggle(Hop hop) {
        selected.set(selected.get().equals(Optional.of(hop)) ? Optional.empty() : Optional.of(hop));
    }

    /**
     * Goes along the strip.
     *
     * @param from the hop it starts at
     * @param steps to the right, negative to the left; it stops at the ends
     * @return the hop it came to, which is looked into
     */
    public Hop step(Hop from, int steps) {
        var path = path();
        int to = Math.max(0, Math.min(path.size() - 1, path.indexOf(from) + steps));
        selected.set(Optional.of(path.get(to)));
        return path.get(to);
    }

    /** Looks into no hop. */
    public void close() {
        selected.set(Optional.empty());
    }

    private void leaveWhatIsGone(Optional<HopStrip> now) {
        if (now.isPresent()
                && selected.get().filter(hop -> !path().contains(hop)).isPresent()) {
            close();
        }
    }
}
