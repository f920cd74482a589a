package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.monkey.Complaints;
import dev.nacelle.app.monkey.Diary;
import dev.nacelle.app.monkey.Hands;
import dev.nacelle.app.monkey.Homecoming;
import dev.nacelle.app.monkey.Monkey;
import dev.nacelle.app.ui.FileDialogs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short visit of the monkey; {@code src/bench/monkey} lets it stay for longer, and looks at the clock. */
final class MonkeyTest {
    private static final int DEEDS = 300;

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void nothingAMonkeyDoesBreaksTheWindow(long seed) throws Exception {
        var diary = new Diary(line -> {});
        try (var complaints = Complaints.listen(diary, complaint -> {});
                var window = TestWindow.open(home);
                var live = OneAnswer.serve(200, "0.25")) {
            FxHarness.doFx(() -> FileDialogs.answerWith((isSaving, title) -> Optional.empty()));
            var stage = (Stage) window.scene().getWindow();
            var hands = new Hands(Duration.ZERO);
            var monkey = new Monkey(seed, stage, List.of(live.address()), hands, diary);
            for (int i = 0; i < DEEDS; i++) {
                monkey.act();
            }

            assertEquals(Optional.empty(), new Homecoming(stage, hands).problem(), () -> diary.last()
                    .toString());
            assertEquals(List.of(), complaints.all());
        }
    }

    @Test
    void itKnowsEveryKeyOfTheWindow() throws Exception {
        try (var window = TestWindow.open(home)) {
            var keys = window.context().shell().commands().stream()
                    .flatMap(command -> command.key().stream())
                    .toList();

            assertEquals(Set.copyOf(keys), Set.copyOf(Monkey.KEYS));
        }
    }
}
