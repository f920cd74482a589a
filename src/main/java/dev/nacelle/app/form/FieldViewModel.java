package dev.nacelle.app.form;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.Numbers;
import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.ReadingParser;
import dev.nacelle.reading.ReadingProblem;
import dev.nacelle.reading.ReadingRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** One field of the form: what was typed, and what is wrong or odd about it. */
public final class FieldViewModel {
    private final Profile profile;
    private final Field field;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ReadingProblem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ObservableValue<Optional<Reading>> baseline;
    private final BooleanProperty editing;
    private final StringBinding change;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    /**
     * @param baseline the reading a change is marked against
     * @param editing is set while a person is in the middle of an edit
     */
    FieldViewModel(
            Profile profile,
            Field field,
            String value,
            ObservableValue<Optional<Reading>> baseline,
            BooleanProperty editing) {
        this.editing = editing;
        this.baseline = baseline;
        this.profile = profile;
        this.field = field;
        text.addListener((observable, before, now) -> problem.set(ReadingRules.problem(field, value())));
        show(value);
        problem.set(ReadingRules.problem(field, value()));
        change = Bindings.createStringBinding(
                () -> before().map(FieldViewModel::changeInWords).orElse(""), text, baseline);
        changed.bind(Bindings.createBooleanBinding(() -> before().isPresent(), text, baseline));
    }

    /** What the profile says of it. */
    public Field field() {
        return field;
    }

    /** What was typed, as typed: a decimal comma stays one here. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong or odd about it. */
    public ReadOnlyObjectProperty<Optional<ReadingProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a person is in the middle of an edit, in whichever field. */
    BooleanProperty editingProperty() {
        return editing;
    }

    /** Whether it says something else than the reading last scored. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What the reading last scored had here, for people; empty where that is no other. */
    public StringBinding changeBinding() {
        return change;
    }

    /** What the reading last scored had here, as on the wire; nothing where that is no other. */
    public Optional<String> before() {
        return baseline.getValue()
                .filter(last -> last.profile().equals(profile))
                .map(last -> last.value(profile.indexOf(field.name())))
                .filter(last -> !isSame(last, value()));
    }

    private static String changeInWords(String before) {
        return Messages.text("form.changed", before.isEmpty() ? Messages.text("form.missing") : Numbers.shown(before));
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || ReadingRules.number(one)
                        .flatMap(number -> ReadingRules.number(other).map(same -> number.compareTo(same) == 0))
                        .orElse(false);
    }

    /** What goes on the wire for it; not fit for the wire when the problem is an error. */
    public String value() {
        return ReadingParser.value(
                profile, field, Optional.ofNullable(text.get()).orElse(""));
    }

    /** Shows a value of the wire: a number as the desktop's language writes it. */
    void show(String wire) {
        text.set(field.match(numeric -> Numbers.shown(wire), categorical -> wire));
    }

    /** The number typed; nothing when it is none. */
    public Optional<BigDecimal> number() {
        return ReadingRules.number(value());
    }

    /** Moves a number by so many of its steps, within the training range; nothing happens to a category. */
    public void step(int steps) {
        if (field instanceof Field.Numeric numeric) {
            var step = BigDecimal.ONE.movePointLeft(numeric.decimals());
            var from = number().orElse(numeric.min());
            setNumber(from.add(step.multiply(BigDecimal.valueOf(steps)))
                    .max(numeric.min())
                    .min(numeric.max()));
        }
    }

    /** Sets a number, rounded as the training data were; nothing happens to a category. */
    public void setNumber(BigDecimal number) {
        if (field instanceof Field.Numeric numeric) {
            text.set(Numbers.shown(
                    number.setScale(numeric.decimals(), RoundingMode.HALF_UP).toPlainString()));
        }
    }
}
