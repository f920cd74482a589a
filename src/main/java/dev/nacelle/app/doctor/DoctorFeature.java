package dev.nacelle.app.doctor;

import dev.nacelle.app.shell.SidePane;
import dev.nacelle.app.text.Messages;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;

/** The Doctor, beside the reading. */
public final class DoctorFeature implements SidePane {
    private final DoctorViewModel model;

    public DoctorFeature(DoctorViewModel model) {
        this.model = model;
    }

    /** Lower case, for ids and settings. */
    public String id() {
        return "doctor";
    }

    /** For people. */
    public String title() {
        return Messages.text("doctor.title");
    }

    /** Of the Feather set. */
    public String icon() {
        return "fth-activity";
    }

    @Override
    public Node view() {
        return new DoctorView(model).build();
    }

    /** Nothing has to be seen while the pane is closed. */
    @Override
    public ReadOnlyStringProperty signProperty() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    /** Ends the examination that runs. */
    @Override
    public void clear() {
        model.stop();
    }
}
