package dev.nacelle.app.form;

import dev.nacelle.app.text.Numbers;
import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.ReadingParser;
import dev.nacelle.reading.ReadingProblem;
import dev.nacelle.reading.ReadingRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One field of the form: what was typed, and what is wrong or odd about it. */
public final class FieldViewModel {
    private final Profile profile;
    private final Field field;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ReadingProblem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    FieldViewModel(Profile profile, Field field, String value) {
        this.profile = profile;
        this.field = field;
        text.addListener((observable, before, now) -> problem.set(ReadingRules.problem(field, value())));
        show(value);
        problem.set(ReadingRules.problem(field, value()));
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
            text.set(Numbers.shown(number.setScale(numeric.decimals(), RoundingMode.HALF_UP)
                    .toPlainString()));
        }
    }
}
