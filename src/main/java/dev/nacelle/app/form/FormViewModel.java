package dev.nacelle.app.form;

import dev.nacelle.reading.ParsedReading;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.RandomReadings;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.ReadingParser;
import dev.nacelle.reading.ReadingProblem;
import dev.nacelle.reading.ReadingRules;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The reading being entered: its fields and its line on the wire, each following the other.
 *
 * <p>While a person types the line it is left as typed; {@link #tidyLine()} spells it as it will be sent. A line that is
 * no reading leaves the fields as they were, so nothing is lost.
 */
public final class FormViewModel {
    /** A reading that was pasted but belongs to another profile. */
    public record Offer(Profile profile, Reading reading) {}

    private static final long RANDOM_SEED = 1;
    private static final String LINE = "(line)";

    private final ObservableList<Profile> profiles;
    private final ObservableList<Profile> shownProfiles;
    private final Map<String, Reading> lastReadings = new HashMap<>();
    private final ReadOnlyObjectWrapper<Profile> profile;
    private final ObservableList<FieldViewModel> fields = FXCollections.observableArrayList();
    private final StringProperty line = new SimpleStringProperty("");
    private final ObservableList<ReadingProblem> problems = FXCollections.observableArrayList();
    private final ObservableList<String> notes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, RandomReadings> random = new HashMap<>();
    private final ObjectProperty<Optional<Reading>> baseline = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<FormEdits.Entered>> unfinished =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RecentReadings recent = new RecentReadings();
    private final FormEdits edits;
    private final BooleanBinding revertible = Bindings.createBooleanBinding(
            () -> baseline.get().isPresent() && !baseline.get().equals(reading.get()), baseline, reading);
    private boolean following;

    // Held here: a read-only list listens weakly to what it shows, and one made for each caller would soon be deaf.
    private final ObservableList<FieldViewModel> shownFields = FXCollections.unmodifiableObservableList(fields);
    private final ObservableList<ReadingProblem> shownProblems = FXCollections.unmodifiableObservableList(problems);
    private final ObservableList<String> hints = FXCollections.observableArrayList();
    private final ObservableList<String> shownHints = FXCollections.unmodifiableObservableList(hints);
    private final ObservableList<String> shownNotes = FXCollections.unmodifiableObservableList(notes);

    /**
     * A form that shows the first profile's initial reading.
     *
     * @throws IllegalArgumentException if there is no profile
     */
    public FormViewModel(List<Profile> profiles) {
        this(profiles, InstantSource.system());
    }

    /**
     * @param clock tells which edits are one step of undo
     */
    FormViewModel(List<Profile> profiles, InstantSource clock) {
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("A form needs a profile");
        }
        this.profiles = FXCollections.observableArrayList(profiles);
        this.shownProfiles = FXCollections.unmodifiableObservableList(this.profiles);
        this.profile = new ReadOnlyObjectWrapper<>(profiles.get(0));
        line.addListener((observable, before, now) -> {
            if (!following) {
                lineTyped(LINE, now);
            }
        });
        edits = new FormEdits(clock, this::entered, this::restore);
        show(profiles.get(0).initialReading());
        edits.forget();
    }

    /** Every profile to choose from. */
    public ObservableList<Profile> profiles() {
        return shownProfiles;
    }

    /** The profile with this id. */
    public Optional<Profile> find(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** One profile more to choose from, in the place of one with its id. */
    public void add(Profile own) {
        profiles.removeIf(known -> known.id().equals(own.id()) && !known.equals(profile.get()));
        if (!profiles.contains(own)) {
            profiles.add(own);
        }
    }

    /** The profile the form is built from. */
    public ReadOnlyObjectProperty<Profile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /** One entry for each field of the profile, in wire order; replaced when the profile changes. */
    public ObservableList<FieldViewModel> fields() {
        return shownFields;
    }

    /** The line on the wire, as shown and typed. */
    public StringProperty lineProperty() {
        return line;
    }

    /** What is wrong or odd about the reading. */
    public ObservableList<ReadingProblem> problems() {
        return shownProblems;
    }

    /** What was cleaned when a line was typed or pasted. */
    public ObservableList<String> notes() {
        return shownNotes;
    }

    /** What may have been meant by values that do not fit; a sentence each. */
    public ObservableList<String> hints() {
        return shownHints;
    }

    /** The reading; nothing while something is wrong. */
    public ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** A pasted reading of another profile, waiting for a word. */
    public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** The reading the marks of changed fields are against, such as the one last scored. */
    public ObjectProperty<Optional<Reading>> baselineProperty() {
        return baseline;
    }

    /** Whether a person is in the middle of an edit: a slider is held, a field was typed in and not left. */
    public BooleanProperty editingProperty() {
        return editing;
    }

    /** What stands in the form as typed, while that is no reading. */
    public ReadOnlyObjectProperty<Optional<FormEdits.Entered>> unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    /** Goes on with what was typed into this profile's form and was no reading yet. */
    public void resume(List<String> texts, String typedLine) {
        restore(new FormEdits.Entered(profile.get(), texts, typedLine));
    }

    /** What was entered one after the other, to take back. */
    public FormEdits edits() {
        return edits;
    }

    /** Readings that were sent lately, to be shown again. */
    public RecentReadings recent() {
        return recent;
    }

    /** Back to the reading the marks are against; nothing happens where there is none. */
    public void revert() {
        baseline.get().ifPresent(this::show);
    }

    /** Whether {@link #revert()} would change anything. */
    public BooleanBinding revertibleBinding() {
        return revertible;
    }

    /** Shows that profile with the reading it had last, or its initial one. */
    public void choose(Profile chosen) {
        if (!chosen.equals(profile.get())) {
            show(lastReadings.getOrDefault(chosen.id(), chosen.initialReading()));
        }
    }

    /** Shows that reading, and its profile. */
    public void show(Reading shown) {
        offer.set(Optional.empty());
        notes.clear();
        if (fields.isEmpty() || !shown.profile().equals(profile.get())) {
            profile.set(shown.profile());
            fields.setAll(newFields(shown));
        } else {
            setFields(shown.values());
        }
        editing.set(false);
        fieldsChanged("");
    }

    /** Shows one of the profile's presets. */
    public void use(Profile.Preset preset) {
        show(new Reading(profile.get(), preset.values()));
    }

    /** Shows a reading drawn at random; each start of the program draws the same ones. */
    public void useRandom() {
        show(random.computeIfAbsent(profile.get().id(), id -> new RandomReadings(profile.get(), RANDOM_SEED))
                .next());
    }

    /** Takes a pasted text: as a reading of this profile, as an offer of another, else as a line to put right. */
    public void paste(String text) {
        offer.set(Optional.empty());
        var other = offerOf(text, ReadingParser.parse(profile.get(), text));
        if (other.isPresent()) {
            offer.set(other);
            return;
        }
        follow(() -> line.set(text.strip()));
        editing.set(false);
        lineTyped("", text.strip());
        tidyLine();
    }

    /** Takes the offer that is waiting. */
    public void acceptOffer() {
        offer.get().ifPresent(waiting -> show(waiting.reading()));
    }

    /** Lets the offer go. */
    public void declineOffer() {
        offer.set(Optional.empty());
    }

    /** Spells the line as it will be sent, when it is a reading. */
    public void tidyLine() {
        reading.get().ifPresent(valid -> follow(() -> line.set(valid.toCsv())));
    }

    /** The last valid reading of each profile shown so far, by profile id. */
    public Map<String, Reading> lastReadings() {
        return Map.copyOf(lastReadings);
    }

    /** Makes that the reading its profile shows when it is chosen. */
    public void remember(Reading last) {
        lastReadings.put(last.profile().id(), last);
    }

    private List<FieldViewModel> newFields(Reading shown) {
        return IntStream.range(0, shown.profile().size())
                .mapToObj(i -> {
                    var field = new FieldViewModel(
                            shown.profile(), shown.profile().field(i), shown.value(i), baseline, editing);
                    field.textProperty()
                            .addListener((observable, before, now) ->
                                    fieldTyped(field.field().name()));
                    return field;
                })
                .toList();
    }

    private void fieldTyped(String place) {
        if (!following) {
            offer.set(Optional.empty());
            notes.clear();
            fieldsChanged(place);
        }
    }

    private void fieldsChanged(String place) {
        var values = fields.stream().map(FieldViewModel::value).toList();
        follow(() -> line.set(String.join(",", values)));
        settle(new ParsedReading(
                profile.get(), values, ReadingRules.problems(profile.get(), values), List.copyOf(notes)));
        edits.edited(place);
    }

    private void lineTyped(String place, String typed) {
        var parsed = ReadingParser.parse(profile.get(), typed);
        if (parsed.values().size() == fields.size()) {
            setFields(parsed.values());
        }
        offer.set(offerOf(typed, parsed));
        notes.setAll(parsed.notes());
        settle(parsed);
        edits.edited(place);
    }

    private FormEdits.Entered entered() {
        return new FormEdits.Entered(
                profile.get(),
                fields.stream().map(field -> field.textProperty().get()).toList(),
                line.get());
    }

    private void restore(FormEdits.Entered before) {
        if (!before.profile().equals(profile.get())) {
            show(before.profile().initialReading());
        }
        follow(() -> {
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).textProperty().set(before.texts().get(i));
            }
        });
        offer.set(Optional.empty());
        notes.clear();
        editing.set(false);
        fieldsChanged("");
        // A line that is no reading says something else than the fields.
        line.set(before.line());
    }

    private void settle(ParsedReading parsed) {
        hints.setAll(ValueHints.of(profile.get(), line.get(), parsed.problems()));
        problems.setAll(parsed.problems());
        reading.set(parsed.reading());
        unfinished.set(parsed.reading().isPresent() ? Optional.empty() : Optional.of(entered()));
        parsed.reading().ifPresent(this::remember);
    }

    private void setFields(List<String> values) {
        follow(() -> {
            for (int i = 0; i < values.size(); i++) {
                if (!fields.get(i).value().equals(values.get(i))) {
                    fields.get(i).show(values.get(i));
                }
            }
        });
    }

    /** The text as a reading of another profile, where it is none of the one on show. */
    private Optional<Offer> offerOf(String text, ParsedReading parsed) {
        return profiles.stream()
                .filter(other -> parsed.reading().isEmpty())
                .filter(other -> !other.equals(profile.get()))
                .flatMap(other -> ReadingParser.parse(other, text).reading().stream())
                .map(found -> new Offer(found.profile(), found))
                .findFirst();
    }

    /** Sets one side of the form without the other answering back. */
    private void follow(Runnable change) {
        var before = following;
        following = true;
        change.run();
        following = before;
    }
}
