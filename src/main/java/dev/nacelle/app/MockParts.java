package dev.nacelle.app;

import dev.nacelle.app.client.Prober;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.journal.JournalFeature;
import dev.nacelle.app.journal.JournalViewModel;
import dev.nacelle.app.mockpanel.MockPanelFeature;
import dev.nacelle.app.mockpanel.MockPanelViewModel;
import dev.nacelle.app.shell.Pane;
import dev.nacelle.app.shell.Sign;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.task.Timer;
import dev.nacelle.mock.MockServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** What is seen and set of the mock inside the window: its faults, its set-up, its journal. Part of the wiring. */
final class MockParts {
    private final MockPanelViewModel panel;
    private final JournalViewModel journal;
    private final MockPanelFeature panelPane;
    private final JournalFeature journalPane;

    /**
     * @param kind whether the mock answers or live
     * @param prober sends a call of the journal again
     * @param form takes a reading as text
     * @param show opens a pane
     */
    MockParts(
            Executor fxThread,
            Timer timer,
            TaskRunner tasks,
            ObservableValue<Endpoint.Kind> kind,
            Prober prober,
            Consumer<String> form,
            Consumer<Pane> show) {
        this.panel = new MockPanelViewModel(fxThread);
        this.journal = new JournalViewModel(fxThread, timer, tasks, prober, form);
        this.journalPane = new JournalFeature(journal);
        this.panelPane = new MockPanelFeature(panel, kind, timer, () -> show.accept(journalPane));
    }

    MockPanelViewModel panel() {
        return panel;
    }

    JournalViewModel journal() {
        return journal;
    }

    List<Pane> panes() {
        return List.of(panelPane, journalPane);
    }

    List<Sign> signs() {
        return panelPane.signs();
    }

    /** Told on the FX thread once the mock is up; empty if it did not start. */
    void mockIs(Optional<MockServer> started) {
        panel.mockIs(started);
        journal.mockIs(started);
    }
}
