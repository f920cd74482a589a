package dev.nacelle.app.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PaletteViewModelTest {
    private final List<Entry> commands = new ArrayList<>(List.of(
            Entry.of("Command", "Next colours", () -> {}),
            Entry.of("Command", "Present", () -> {}),
            Entry.of("Scenario", "Next failure", () -> {})));
    private final PaletteViewModel palette = new PaletteViewModel(List.of(() -> commands));

    @Test
    void everythingIsThereBeforeAnythingIsTyped() {
        palette.open();

        assertEquals(commands, palette.found());
        assertEquals(Optional.of(commands.get(0)), palette.chosen());
    }

    @Test
    void whatIsTypedFindsByNameAndByKind() {
        palette.open();
        palette.typedProperty().set("next");
        assertEquals(List.of(commands.get(0), commands.get(2)), palette.found());

        palette.typedProperty().set("next scen");

        assertEquals(List.of(commands.get(2)), palette.found());
    }

    @Test
    void theMarkGoesRoundAndBackToTheFirstWithEachLetter() {
        palette.open();
        palette.move(-1);
        assertEquals(Optional.of(commands.get(2)), palette.chosen());
        palette.move(1);
        palette.move(1);
        assertEquals(Optional.of(commands.get(1)), palette.chosen());

        palette.typedProperty().set("n");

        assertEquals(0, palette.selectedProperty().get());
    }

    @Test
    void nothingIsChosenWhereNothingFits() {
        palette.open();
        palette.typedProperty().set("xyz");
        palette.move(1);
        palette.select(0);

        assertEquals(Optional.empty(), palette.chosen());
    }

    @Test
    void eachOpeningAsksAnewWhatCanBeDone() {
        palette.open();
        palette.typedProperty().set("late");
        commands.add(Entry.of("Reading", "Latecomer", () -> {}));

        palette.open();

        assertEquals(commands, palette.found());
        assertEquals("", palette.typedProperty().get());
    }
}
