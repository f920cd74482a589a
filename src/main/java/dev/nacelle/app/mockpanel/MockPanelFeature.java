package dev.nacelle.app.mockpanel;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Pane;
import dev.nacelle.app.shell.Sign;
import dev.nacelle.app.task.Timer;
import dev.nacelle.app.text.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The mock's faults and set-up, beside the reading. */
public final class MockPanelFeature implements Pane {
    private final MockPanelViewModel model;
    private final ObservableValue<Endpoint.Kind> kind;
    private final ClearedSign cleared;
    private final Runnable journal;

    /**
     * @param kind whether the mock answers or live
     * @param journal opens the list of every call
     */
    public MockPanelFeature(
            MockPanelViewModel model, ObservableValue<Endpoint.Kind> kind, Timer timer, Runnable journal) {
        this.model = model;
        this.kind = kind;
        this.cleared = new ClearedSign(timer);
        this.journal = journal;
    }

    @Override
    public String id() {
        return "mock";
    }

    @Override
    public String icon() {
        return "fth-sliders";
    }

    @Override
    public String key() {
        return "F6";
    }

    @Override
    public Node view() {
        return new MockPanelView(model, this::clear, journal).build();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("faults.clear", "F7", this::clear));
    }

    /** That the mock fails on purpose, and for a moment that it no longer does. */
    public List<Sign> signs() {
        var text = Bindings.createStringBinding(this::words, model.signProperty(), kind);
        return List.of(
                new Sign("faults", text, this::clear), new Sign("cleared", cleared.textProperty(), cleared::hide));
    }

    private void clear() {
        boolean something = model.failingProperty().get();
        model.clear();
        cleared.show(something);
    }

    private String words() {
        var words = model.signProperty().get();
        return words.isEmpty() || kind.getValue() == Endpoint.Kind.MOCK
                ? words
                : words + " \u00b7 " + Messages.text("mockpanel.sign.live");
    }
}
