package dev.nacelle.app.compare;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Pane;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;

/** Two answers side by side, beside the reading. */
public final class CompareFeature implements Pane {
    private final CompareViewModel model;

    public CompareFeature(CompareViewModel model) {
        this.model = model;
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public String icon() {
        return "fth-columns";
    }

    @Override
    public String key() {
        return "F8";
    }

    @Override
    public Node view() {
        return new CompareView(model, ZoneId.systemDefault()).build();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("compare.run", "Shift+F8", model::compare), Command.of("compare.cancel", model::cancel));
    }
}
