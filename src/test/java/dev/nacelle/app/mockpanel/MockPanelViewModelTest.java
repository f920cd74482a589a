package dev.nacelle.app.mockpanel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.mockpanel.MockPanelViewModel.State;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.fault.ScenarioFile;
import dev.nacelle.mock.fault.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MockPanelViewModelTest {
    private static MockServer mock;

    private MockPanelViewModel model;

    @BeforeAll
    static void startMock() {
        mock = MockServer.start(MockConfig.defaults());
    }

    @AfterAll
    static void stopMock() {
        mock.close();
    }

    @BeforeEach
    void freshModel() {
        mock.faults().clear();
        model = new MockPanelViewModel(Runnable::run);
        model.mockIs(Optional.of(mock));
    }

    @Test
    void atFirstNothingGoesWrong() {
        assertEquals(State.READY, model.stateProperty().get());
        assertFalse(model.failingProperty().get());
        assertEquals("", model.signProperty().get());
    }

    @Test
    void aScenarioPlaysUntilItIsStopped() {
        var deleted = select("endpoint-deleted");

        model.play();
        assertEquals(Optional.of(deleted), model.activeProperty().get());
        assertTrue(
                model.signProperty().get().contains(deleted.title()),
                model.signProperty().get());

        model.stop();
        assertEquals(Optional.empty(), model.activeProperty().get());
        assertEquals("", model.signProperty().get());
    }

    @Test
    void theSeedIsTheScenariosOwnUnlessOneIsTyped() {
        var scenario = select("ordinary-day");

        model.play();
        assertEquals(scenario.seed(), mock.faults().status().seed());

        model.seedProperty().set(" 77 ");
        model.play();
        assertEquals(77, mock.faults().status().seed());
    }

    @Test
    void aSeedThatIsNoNumberPlaysNothingAndIsNamed() {
        model.seedProperty().set("seven");

        model.play();

        assertTrue(
                model.problemProperty().get().contains("\u201cseven\u201d"),
                model.problemProperty().get());
        assertEquals(Optional.empty(), mock.faults().active());
    }

    @Test
    void aDialActsAtOnceBesideTheScenario() {
        select("endpoint-deleted");
        model.play();

        model.dialProperty(FaultDial.THROTTLED).set(100);

        assertEquals(
                List.of(FaultDial.THROTTLED.rule(100).orElseThrow()),
                mock.faults().status().extra());
        assertTrue(model.activeProperty().get().isPresent());
    }

    @Test
    void clearingPutsEverythingRight() {
        select("endpoint-deleted");
        model.play();
        model.dialProperty(FaultDial.API_DELAY).set(300);

        model.clear();

        assertTrue(mock.faults().status().isNothing());
        assertEquals(0, model.dialProperty(FaultDial.API_DELAY).get());
        assertFalse(model.failingProperty().get());
    }

    @Test
    void aDialTurnedBeforeTheMockIsUpActsOnceItIs() {
        var early = new MockPanelViewModel(Runnable::run);
        early.dialProperty(FaultDial.BROKEN).set(10);
        assertEquals(State.STARTING, early.stateProperty().get());

        early.mockIs(Optional.of(mock));

        assertEquals(1, mock.faults().status().extra().size());
    }

    @Test
    void withoutAMockNothingCanBeSet() {
        var alone = new MockPanelViewModel(Runnable::run);

        alone.mockIs(Optional.empty());
        alone.play();
        alone.clear();

        assertEquals(State.FAILED, alone.stateProperty().get());
        assertFalse(alone.failingProperty().get());
    }

    @Test
    void aFileThatIsAScenarioIsSelected(@TempDir Path folder) throws IOException {
        var shipped = Scenarios.shipped().get(0);
        var own = new Scenario("my-story", "My story", "d", "s", 5, shipped.rules());
        var file = Files.writeString(folder.resolve("my.json"), ScenarioFile.write(own));

        model.open(file);

        assertEquals(own, model.selectedProperty().get());
        assertEquals(Scenarios.shipped().size() + 1, model.scenarios().size());
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void aFileThatIsNoneIsNamedAndChangesNothing(@TempDir Path folder) throws IOException {
        var before = model.selectedProperty().get();
        var file = Files.writeString(folder.resolve("mine.json"), "{\"id\": 7}");

        model.open(file);
        assertTrue(
                model.problemProperty().get().contains("mine.json"),
                model.problemProperty().get());

        model.open(folder.resolve("gone.json"));
        assertTrue(
                model.problemProperty().get().contains("gone.json"),
                model.problemProperty().get());
        assertEquals(before, model.selectedProperty().get());
    }

    private Scenario select(String id) {
        var found = model.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow();
        model.selectedProperty().set(found);
        return found;
    }
}
