package dev.nacelle.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import dev.nacelle.reading.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was entered is taken back, whatever way it was entered; and what differs from the last score is marked. */
final class FormEditsTest {
    private static final Profile TURBINE = Profiles.windTurbine();
    private static final Reading OTHER = new RandomReadings(TURBINE, 7).next();
    private static final Map<String, Consumer<FormViewModel>> WAYS = Map.of(
            "typing", form -> field(form, "wind_speed").textProperty().set("17,5"),
            "typing nonsense", form -> field(form, "humidity").textProperty().set("wet"),
            "slider", form -> field(form, "humidity").setNumber(BigDecimal.valueOf(61.2)),
            "compass", form -> field(form, "wind_direction").textProperty().set("NW"),
            "preset", form -> form.use(TURBINE.presets().get(TURBINE.presets().size() - 1)),
            "random", FormViewModel::useRandom,
            "paste", form -> form.paste(OTHER.toCsv()),
            "a line that is none", form -> form.lineProperty().set("TID001, HAWT"),
            "profile", form -> form.choose(Profiles.ai4i()),
            "story", form -> form.show(OTHER));

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final FormViewModel form = new FormViewModel(Profiles.builtIn(), () -> now);

    static Stream<String> ways() {
        return WAYS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyWayOfEnteringIsTakenBackAndMadeAgain(String way) {
        var before = seen();

        WAYS.getOrDefault(way, form -> {}).accept(form);
        var after = seen();
        form.edits().undo();

        assertEquals(before, seen());
        assertFalse(form.edits().undoableProperty().get());
        form.edits().redo();
        assertEquals(after, seen());
        assertFalse(form.edits().redoableProperty().get());
        assertTrue(form.edits().undoableProperty().get());
    }

    @Test
    void aWordTypedIsOneStepAndTwoFieldsAreTwo() {
        field(form, "wind_speed").textProperty().set("1");
        field(form, "wind_speed").textProperty().set("17");
        field(form, "rpm_blade").textProperty().set("3");

        form.edits().undo();

        assertEquals("17", field(form, "wind_speed").value());
        assertEquals(TURBINE.initialReading().value(3), field(form, "rpm_blade").value());
        form.edits().undo();
        assertEquals(
                Optional.of(TURBINE.initialReading()), form.readingProperty().get());
    }

    @Test
    void theStartOfTheProgramCannotBeTakenBack() {
        form.show(OTHER);

        form.edits().forget();
        form.edits().undo();

        assertEquals(Optional.of(OTHER), form.readingProperty().get());
    }

    @Test
    void whatDiffersFromTheReadingLastScoredIsMarked() {
        form.show(OTHER);
        form.baselineProperty().set(Optional.of(OTHER));
        assertEquals(List.of(), changed());

        field(form, "wind_speed").textProperty().set(OTHER.value(2) + ".0");
        field(form, "humidity").textProperty().set("wet");

        assertEquals(List.of("humidity"), changed());
        assertEquals(
                "Changed. In the reading last scored: " + OTHER.value(TURBINE.indexOf("humidity")),
                field(form, "humidity").changeBinding().get());
        assertTrue(form.revertibleBinding().get());

        form.revert();

        assertEquals(List.of(), changed());
        assertEquals(Optional.of(OTHER), form.readingProperty().get());
        assertFalse(form.revertibleBinding().get());
    }

    @Test
    void theMarksAreOfTheProfileThatWasScored() {
        form.baselineProperty().set(Optional.of(OTHER));

        form.choose(Profiles.ai4i());

        assertEquals(List.of(), changed());
        assertTrue(form.revertibleBinding().get());
    }

    @Test
    void nothingIsMarkedBeforeAScore() {
        form.useRandom();

        assertEquals(List.of(), changed());
        assertFalse(form.revertibleBinding().get());
        form.revert();
        assertTrue(form.edits().undoableProperty().get());
    }

    private List<String> changed() {
        return form.fields().stream()
                .filter(field -> field.changedProperty().get())
                .map(field -> field.field().name())
                .toList();
    }

    private List<Object> seen() {
        return List.of(
                form.profileProperty().get(),
                form.fields().stream().map(field -> field.textProperty().get()).toList(),
                form.lineProperty().get(),
                form.readingProperty().get(),
                List.copyOf(form.problems()));
    }

    private static FieldViewModel field(FormViewModel form, String name) {
        return form.fields().stream()
                .filter(field -> field.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
