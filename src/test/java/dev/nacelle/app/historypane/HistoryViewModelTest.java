package dev.nacelle.app.historypane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.history.Baseline;
import dev.nacelle.app.history.CallFilter;
import dev.nacelle.app.history.Calls;
import dev.nacelle.app.history.HistoryStore;
import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.history.Limits;
import dev.nacelle.app.historypane.HistoryViewModel.Format;
import dev.nacelle.app.historypane.HistoryViewModel.State;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryViewModelTest {
    @TempDir
    private Path home;

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final SimpleDoubleProperty threshold = new SimpleDoubleProperty(0.5);
    private final List<Object> done = new ArrayList<>();
    private final KeptCall healthy = Calls.kept(Calls.scored(Calls.MOCK, Calls.reading(1), "0.2", Calls.START));
    private final KeptCall broken =
            Calls.kept(Calls.timedOut(Calls.LIVE, Calls.reading(2), Calls.START.plusSeconds(1)));
    private final KeptCall worn =
            Calls.kept(Calls.scored(Calls.LIVE, Calls.reading(3), "0.9", Calls.START.plusSeconds(2)));

    private HistoryViewModel model;

    @BeforeEach
    void make() {
        model = newModel(Limits.USUAL);
    }

    @Test
    void theNewestCallStandsFirst() {
        assertEquals(State.LOADING, model.stateProperty().get());
        keepAll();

        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(List.of(worn, broken, healthy), model.shown());
        assertEquals(3, model.totalProperty().get());
    }

    @Test
    void whatWasKeptBeforeIsThereAfterTheNextStart() {
        keepAll();

        var next = newModel(Limits.USUAL);
        next.keep(Calls.kept(Calls.scored(Calls.MOCK, Calls.reading(4), "0.3", Calls.START.plusSeconds(9))));
        next.open();

        assertEquals(4, next.shown().size());
        assertEquals(List.of(worn, broken, healthy), next.shown().subList(1, 4));
    }

    @Test
    void aSearchLeavesWhatIsLookedFor() {
        keepAll();

        model.filterProperty().set(CallFilter.LIVE);
        model.queryProperty().set("0.9");
        tasks.runAll();

        assertEquals(List.of(worn), model.shown());
        assertEquals(3, model.totalProperty().get());
    }

    @Test
    void aCallThatComesDuringASearchIsFoundToo() {
        keepAll();
        model.queryProperty().set("a1b2c3d4e5");

        var newest = Calls.kept(Calls.scored(Calls.LIVE, Calls.reading(5), "0.4", Calls.START.plusSeconds(9)));
        model.keep(newest);
        model.keep(Calls.kept(Calls.scored(Calls.MOCK, Calls.reading(5), "0.4", Calls.START.plusSeconds(9))));
        tasks.runAll();

        assertEquals(List.of(newest, worn, broken), model.shown());
    }

    @Test
    void aCallIsSentAgainWithItsReading() {
        keepAll();
        model.select(Optional.of(healthy));

        model.resendSelected();

        assertEquals(List.of(Calls.reading(1), "sent"), done);
    }

    @Test
    void loadingSendsNothing() {
        keepAll();
        model.select(Optional.of(healthy));

        model.loadSelected();

        assertEquals(List.of(Calls.reading(1)), done);
    }

    @Test
    void aReadingOfAProfileThatIsGoneIsNotSent() {
        var gone = new HistoryViewModel(
                store(Limits.USUAL),
                tasks,
                Runnable::run,
                List.of(Profiles.ai4i()),
                threshold,
                done::add,
                () -> done.add("sent"));
        gone.keep(healthy);
        gone.select(Optional.of(healthy));

        gone.resendSelected();

        assertEquals(List.of(), done);
        assertTrue(gone.messageProperty().get().contains("wind-turbine"));
    }

    @Test
    void theCallPinnedLastIsTheBaselineAndStaysSo() {
        keepAll();
        pin(healthy);
        pin(worn);
        assertEquals(
                Optional.of(baseline(worn, "0.9")), model.baselineProperty().get());

        var next = newModel(Limits.USUAL);
        next.open();
        assertEquals(Optional.of(baseline(worn, "0.9")), next.baselineProperty().get());

        model.unpinBaseline();
        assertEquals(
                Optional.of(baseline(healthy, "0.2")), model.baselineProperty().get());
    }

    @Test
    void aCallWithoutAScoreIsNoBaseline() {
        keepAll();

        pin(broken);

        assertEquals(Optional.empty(), model.baselineProperty().get());
        assertTrue(model.selectedProperty().get().orElseThrow().pinned());
    }

    @Test
    void theLastScoreIsPinnedWithoutLookingForIt() {
        keepAll();
        model.keep(Calls.kept(Calls.timedOut(Calls.LIVE, Calls.reading(2), Calls.START.plusSeconds(8))));

        model.pinLastScore();

        assertEquals(
                Optional.of(baseline(worn, "0.9")), model.baselineProperty().get());
    }

    @Test
    void aNoteIsKept() {
        keepAll();
        model.select(Optional.of(broken));

        model.note("the Wi-Fi");

        var noted = broken.withNote("the Wi-Fi");
        assertEquals(Optional.of(noted), model.selectedProperty().get());
        assertEquals(List.of(worn, noted, healthy), model.shown());
        var next = newModel(Limits.USUAL);
        next.open();
        assertEquals(List.of(worn, noted, healthy), next.shown());
    }

    @Test
    void aDeletedCallComesBackByUndo() {
        keepAll();
        model.select(Optional.of(broken));

        model.deleteSelected();
        assertEquals(List.of(worn, healthy), model.shown());
        assertEquals(List.of(broken), model.deletedProperty().get());
        assertEquals(Optional.empty(), model.selectedProperty().get());

        model.undoDelete();
        assertEquals(List.of(worn, broken, healthy), model.shown());
        assertEquals(List.of(), model.deletedProperty().get());
        var next = newModel(Limits.USUAL);
        next.open();
        assertEquals(List.of(worn, broken, healthy), next.shown());
    }

    @Test
    void everythingIsDeletedFromTheDiskOnceItIsLetGo() throws IOException {
        keepAll();
        pin(worn);

        model.deleteAll();
        model.forgetDeleted();

        assertEquals(List.of(), model.shown());
        assertEquals(Optional.empty(), model.baselineProperty().get());
        assertEquals("", Files.readString(home.resolve("history.jsonl")));
    }

    @Test
    void theOldestGoesButNotThePinned() {
        var small = newModel(new Limits(2, 1_000_000));
        small.keep(healthy);
        small.select(Optional.of(healthy));
        small.togglePin();

        small.keep(broken);
        small.keep(worn);

        assertEquals(List.of(worn, healthy.withPinned(true)), small.shown());
    }

    @Test
    void whatIsShownIsExported() throws IOException {
        keepAll();
        model.filterProperty().set(CallFilter.FAILED);
        tasks.runAll();
        var file = home.resolve("failed.csv");

        model.export(Format.CSV, file);
        tasks.runAll();

        assertEquals(2, Files.readAllLines(file).size());
        assertEquals("1 calls saved as " + file, model.messageProperty().get());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        keepAll();

        model.export(Format.JSON, home.resolve("no-such-folder").resolve("calls.json"));
        tasks.runAll();

        assertTrue(
                model.messageProperty().get().contains("NoSuchFileException"),
                model.messageProperty().get());
    }

    @Test
    void aHistoryThatCannotBeReadIsSaidToBeSoAndCallsGoOn() throws IOException {
        Files.createDirectory(home.resolve("history.jsonl"));

        model.open();
        model.keep(healthy);

        assertEquals(State.FAILED, model.stateProperty().get());
        assertTrue(
                model.messageProperty().get().contains("cannot be read"),
                model.messageProperty().get());
        assertEquals(List.of(healthy), model.shown());
    }

    @Test
    void theVerdictFollowsTheThreshold() {
        assertEquals(Optional.of("Healthy"), model.verdict(healthy));
        threshold.set(0.1);
        assertEquals(Optional.of("Maintenance required"), model.verdict(healthy));
        assertEquals(Optional.empty(), model.verdict(broken));
    }

    private void keepAll() {
        model.open();
        List.of(healthy, broken, worn).forEach(model::keep);
    }

    private void pin(KeptCall call) {
        model.select(Optional.of(call));
        model.togglePin();
    }

    private static Baseline baseline(KeptCall call, String score) {
        return new Baseline(call.withPinned(true), new Reading(Profiles.windTurbine(), call.values()), Score.of(score));
    }

    private HistoryViewModel newModel(Limits limits) {
        return new HistoryViewModel(
                store(limits), tasks, Runnable::run, Profiles.builtIn(), threshold, done::add, () -> done.add("sent"));
    }

    private HistoryStore store(Limits limits) {
        return new HistoryStore(home, Clock.systemUTC(), limits, Runnable::run, notice -> {});
    }
}
