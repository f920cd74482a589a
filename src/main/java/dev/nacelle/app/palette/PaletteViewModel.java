package dev.nacelle.app.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was typed, what fits it, and which of that Enter does. */
public final class PaletteViewModel {
    private record Fit(Entry entry, int distance) {}

    private final List<CommandSource> sources;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private final ObservableList<Entry> shownFound = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
    private List<Entry> all = List.of();

    /**
     * @param sources asked each time it is opened, the most wanted first
     */
    public PaletteViewModel(List<CommandSource> sources) {
        this.sources = List.copyOf(sources);
        typed.addListener((observable, before, now) -> find());
    }

    /** What a person types; everything fits an empty one. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What fits, the best first. */
    public ObservableList<Entry> found() {
        return shownFound;
    }

    /** Which of what fits is marked; of no meaning while nothing fits. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Begins anew, with what can be done now. */
    public void open() {
        all = sources.stream().flatMap(source -> source.entries().stream()).toList();
        typed.set("");
        find();
    }

    /** Marks another, so many further down; from the last it goes on with the first. */
    public void move(int down) {
        if (!found.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + down, found.size()));
        }
    }

    /** Marks that one. */
    public void select(int index) {
        if (index >= 0 && index < found.size()) {
            selected.set(index);
        }
    }

    /** What Enter does; nothing while nothing fits. */
    public Optional<Entry> chosen() {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(selected.get()));
    }

    private void find() {
        var match = new Match(typed.get());
        found.setAll(all.stream()
                .flatMap(entry -> fit(match, entry))
                .sorted(Comparator.comparingInt(Fit::distance))
                .map(Fit::entry)
                .toList());
        selected.set(0);
    }

    private static Stream<Fit> fit(Match match, Entry entry) {
        return match.distance(entry.title() + " " + entry.group()).stream()
                .mapToObj(distance -> new Fit(entry, distance));
    }
}
