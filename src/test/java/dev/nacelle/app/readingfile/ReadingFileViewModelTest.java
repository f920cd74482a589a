package dev.nacelle.app.readingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.readingfile.ReadingFileViewModel.State;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingFileViewModelTest {
    private static final String TURBINE = "TID008,HAWT,64,80,46,21,55,55,7,34,SE\nTID008,HAWT\n";
    private static final String MACHINE = "L,298.4,308.2,1582,70.7,216\n";

    @TempDir
    private Path home;

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final SimpleObjectProperty<Profile> profile = new SimpleObjectProperty<>(Profiles.windTurbine());
    private final List<String> shown = new ArrayList<>();
    private final ReadingFileViewModel model = new ReadingFileViewModel(
            tasks, Runnable::run, profile, Profiles.builtIn(), (Reading reading) -> shown.add(reading.toCsv()));

    @Test
    void aFileIsReadAndItsReadingsAreChosen() throws Exception {
        model.open(write("a.csv", TURBINE));
        assertEquals(State.READING, model.stateProperty().get());
        tasks.runAll();
        assertEquals(State.OPEN, model.stateProperty().get());

        model.choose(0);
        model.choose(1);
        model.choose(2);

        assertEquals(List.of("TID008,HAWT,64,80,46,21,55,55,7,34,SE"), shown);
        assertFalse(model.otherProfileBinding().get());
    }

    @Test
    void aFileThatIsRefusedLeavesTheOneThatWasOpen() throws Exception {
        model.open(write("a.csv", TURBINE));
        tasks.runAll();
        var before = model.fileProperty().get();

        model.open(home.resolve("gone.csv"));
        tasks.runAll();

        assertEquals(State.REFUSED, model.stateProperty().get());
        assertEquals("gone.csv is no file.", model.remarkProperty().get());
        assertEquals(before, model.fileProperty().get());
    }

    @Test
    void readingIsGivenUpOnDemand() throws Exception {
        model.open(write("a.csv", TURBINE));

        model.cancel();
        tasks.runAll();

        assertEquals(State.EMPTY, model.stateProperty().get());
        assertTrue(model.fileProperty().get().isEmpty());
    }

    @Test
    void theOtherProfileIsOfferedAndSwitchedTo() throws Exception {
        model.open(write("a.csv", MACHINE));
        tasks.runAll();
        assertTrue(model.otherProfileBinding().get());

        model.switchProfile();

        assertEquals(List.of(MACHINE.strip()), shown);
        profile.set(Profiles.ai4i());
        assertFalse(model.otherProfileBinding().get());
    }

    @Test
    void theOtherProfileIsShownWithTheFirstReadingOfTheFile() throws Exception {
        model.open(write("a.csv", MACHINE.replace("L,", "?,") + MACHINE));
        tasks.runAll();

        model.switchProfile();

        assertEquals(1, model.fileProperty().get().orElseThrow().firstRight().orElseThrow());
        assertEquals(List.of(MACHINE.strip()), shown);
    }

    @Test
    void theOtherProfileIsNotOfferedWhereTheFileHasNoReading() throws Exception {
        model.open(write("a.csv", MACHINE.replace("L,", "?,")));
        tasks.runAll();
        model.readAs(Profiles.ai4i());
        tasks.runAll();
        var open = model.fileProperty().get().orElseThrow();

        assertEquals(Profiles.ai4i(), open.profile());
        assertEquals(open.size(), open.wrongCount());
        assertFalse(model.otherProfileBinding().get());
        model.switchProfile();
        assertEquals(List.of(), shown);
    }

    @Test
    void eachCorrectionReadsTheFileAnew() throws Exception {
        model.open(write("a.csv", MACHINE));
        tasks.runAll();
        var layout = model.fileProperty().get().orElseThrow().layout();

        model.layOut(layout);
        model.separate(Separator.COMMA);
        model.readAs(Profiles.ai4i());
        assertEquals(State.OPEN, model.stateProperty().get());

        model.layOut(layout.withDecimalComma(true));
        tasks.runAll();
        assertEquals(1, model.fileProperty().get().orElseThrow().wrongCount());
        model.separate(Separator.TAB);
        tasks.runAll();
        assertEquals(1, model.fileProperty().get().orElseThrow().layout().width());
        model.readAs(Profiles.windTurbine());
        tasks.runAll();
        assertEquals(
                Profiles.windTurbine(), model.fileProperty().get().orElseThrow().profile());
    }

    @Test
    void theLastEightFilesAreRecent() throws Exception {
        model.remember(
                IntStream.range(0, 9).mapToObj(i -> home.resolve(i + ".csv")).toList());
        var again = write("3.csv", TURBINE);

        model.open(again);
        tasks.runAll();

        assertEquals(8, model.recent().size());
        assertEquals(again, model.recent().get(0));
        assertEquals(
                List.of(again), model.recent().stream().filter(again::equals).toList());
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(home.resolve(name), text);
    }
}
