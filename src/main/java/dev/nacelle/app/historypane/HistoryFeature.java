package dev.nacelle.app.historypane;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Pane;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;

/** The calls made so far, beside the reading. */
public final class HistoryFeature implements Pane {
    private final HistoryViewModel model;

    public HistoryFeature(HistoryViewModel model) {
        this.model = model;
    }

    @Override
    public String id() {
        return "history";
    }

    @Override
    public String icon() {
        return "fth-clock";
    }

    @Override
    public String key() {
        return "Shortcut+H";
    }

    @Override
    public Node view() {
        return new HistoryView(model, ZoneId.systemDefault()).build();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("history.pin-last", "Shortcut+B", model::pinLastScore));
    }
}
