package dev.nacelle.app.mockpanel;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Pane;
import dev.nacelle.app.shell.Sign;
import java.util.List;
import javafx.scene.Node;

/** The mock's faults, beside the reading. */
public final class MockPanelFeature implements Pane {
    private final MockPanelViewModel model;

    public MockPanelFeature(MockPanelViewModel model) {
        this.model = model;
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
        return new MockPanelView(model).build();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("faults.clear", "F7", model::clear));
    }

    /** That the mock fails on purpose. */
    public Sign sign() {
        return new Sign("faults", model.signProperty(), model::clear);
    }
}
