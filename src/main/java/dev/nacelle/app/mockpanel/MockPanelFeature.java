package dev.nacelle.app.mockpanel;

import dev.nacelle.app.shell.SidePane;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;

/** The mock's faults, beside the reading. */
public final class MockPanelFeature implements SidePane {
    private final MockPanelViewModel model;

    public MockPanelFeature(MockPanelViewModel model) {
        this.model = model;
    }

    @Override
    public Node view() {
        return new MockPanelView(model).build();
    }

    @Override
    public ReadOnlyStringProperty signProperty() {
        return model.signProperty();
    }

    @Override
    public void clear() {
        model.clear();
    }
}
