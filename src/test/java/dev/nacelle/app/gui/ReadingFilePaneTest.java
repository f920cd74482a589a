package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.readingfile.ReadingFileViewModel.State;
import dev.nacelle.app.score.ScoreViewModel;
import dev.nacelle.app.settings.Settings.Theme;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import dev.nacelle.reading.Reading;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of readings in the real window: read, put right, chosen from, refused. */
final class ReadingFilePaneTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aFileIsReadPutRightAndRefused(Theme theme) throws Exception {
        var look = "-" + theme.name().toLowerCase(Locale.ROOT);
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            open(window, file("good.csv", List.of()), State.OPEN);
            Pictures.take(window, "file-good" + look);

            open(window, file("spreadsheet.csv", List.of(7, 19, 44)), State.OPEN);
            assertEquals(
                    "Delimiter ; and decimal point: 2\u202F000 rows, 3 wrong (lines 7, 19, 44).",
                    text(window, "file-summary"));
            FxHarness.doFx(() -> rows(window).requestFocus());
            FxHarness.press(KeyCode.DOWN);
            FxHarness.press(KeyCode.DOWN);
            Pictures.take(window, "file-wrong-rows" + look);

            FxHarness.doFx(() -> {
                var wrong = (CheckBox) FxHarness.lookup(window.scene(), "file-wrong-only");
                wrong.fire();
            });
            assertEquals(3, FxHarness.onFx(() -> rows(window).getItems().size()));
            FxHarness.doFx(() -> ((TitledPane) FxHarness.lookup(window.scene(), "file-correction")).setExpanded(true));
            FxHarness.settle();
            Pictures.take(window, "file-correction" + look);

            open(window, tooBig(), State.REFUSED);
            assertTrue(text(window, "file-refused").contains("Files up to 50 MB"), text(window, "file-refused"));
            FxHarness.doFx(() -> ((TitledPane) FxHarness.lookup(window.scene(), "file-correction")).setExpanded(false));
            FxHarness.settle();
            Pictures.take(window, "file-too-big" + look);
        }
    }

    @Test
    void theArrowsShowEachReadingInTheForm() throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            open(window, file("good.csv", List.of()), State.OPEN);
            FxHarness.doFx(() -> {
                rows(window).requestFocus();
                rows(window).getSelectionModel().select(0);
            });
            FxHarness.press(KeyCode.DOWN);

            var random = new RandomReadings(Profiles.windTurbine(), 1);
            random.next();
            assertEquals(
                    Optional.of(random.next()),
                    window.context().form().readingProperty().get());
        }
    }

    @Test
    void aFileOfTheOtherProfileIsOffered() throws Exception {
        var path = Files.writeString(home.resolve("machines.csv"), "L,298.4,308.2,1582,70.7,216\n");
        try (var window = TestWindow.open(home, 1280, 720)) {
            open(window, path, State.OPEN);
            assertTrue(FxHarness.onFx(
                    () -> FxHarness.lookup(window.scene(), "file-offer").isVisible()));
            Pictures.take(window, "file-offer");

            FxHarness.click(window.scene(), "readingfile-offer-switch");

            assertEquals(
                    Optional.of("L,298.4,308.2,1582,70.7,216"),
                    window.context().form().readingProperty().get().map(Reading::toCsv));
        }
        try (var window = TestWindow.open(home, 1280, 720)) {
            assertEquals(List.of(path), window.context().readingFile().recent());
        }
    }

    @Test
    void aProfileOfOnesOwnIsAddedAndIsThereTheNextTime() throws Exception {
        var path = Files.writeString(home.resolve("pump.properties"), """
                profile = pump
                title = Water pump
                target = leak
                above = Leaks
                below = Tight
                fields = flow, medium
                flow.kind = number
                flow.min = 0
                flow.max = 90
                flow.initial = 12
                medium.kind = category
                medium.values = water, oil
                medium.initial = oil
                """);
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().shell().open(path));
            assertEquals(
                    List.of("wind-turbine", "ai4i", "pump"),
                    window.context().form().profiles().stream()
                            .map(profile -> profile.id())
                            .toList());
            FxHarness.doFx(() -> window.context()
                    .form()
                    .choose(window.context().form().profiles().get(2)));
            FxHarness.await(
                    window.context().score().stateProperty(),
                    ScoreViewModel.State.FAILED::equals,
                    () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
            var why = window.context().score().failureProperty().get().orElseThrow();
            assertEquals("The mock has no model for the profile Water pump.", why.sentence());
            assertTrue(why.nextStep().startsWith("Go live"), why.nextStep());
            Pictures.take(window, "file-own-profile");
        }
        try (var window = TestWindow.open(home, 1280, 720)) {
            assertEquals("pump", window.context().form().profileProperty().get().id());
        }
    }

    private Path file(String name, List<Integer> wrong) throws Exception {
        var random = new RandomReadings(Profiles.windTurbine(), 1);
        var lines = Stream.generate(random::next)
                .limit(2_000)
                .map(reading -> String.join(";", reading.values()))
                .collect(Collectors.toCollection(ArrayList::new));
        var reasons = List.of(
                "TID003;HAWT;20", "TID003;HAWT;n/a;20;30;12;33;44;5;66;N", "TID003;HAWT;20;30;40;12;33;44;5;66;N;0.5");
        for (int i = 0; i < wrong.size(); i++) {
            lines.set(wrong.get(i) - 2, reasons.get(i));
        }
        lines.add(0, String.join(";", Profiles.windTurbine().names()));
        return Files.write(home.resolve(name), lines);
    }

    private Path tooBig() throws Exception {
        var path = home.resolve("everything.csv");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(81_000_000);
        }
        return path;
    }

    private static void open(TestWindow window, Path file, State awaited) {
        FxHarness.await(
                window.context().readingFile().stateProperty(),
                awaited::equals,
                () -> FxHarness.doFx(() -> window.context().shell().open(file)));
        FxHarness.settle();
    }

    @SuppressWarnings("unchecked") // the only list of that id
    private static ListView<Integer> rows(TestWindow window) {
        return (ListView<Integer>) FxHarness.lookup(window.scene(), "file-rows");
    }

    private static String text(TestWindow window, String id) {
        return FxHarness.onFx(() -> ((Labeled) FxHarness.lookup(window.scene(), id)).getText());
    }
}
