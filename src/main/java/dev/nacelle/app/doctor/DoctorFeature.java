package dev.nacelle.app.doctor;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Pane;
import java.util.List;
import javafx.scene.Node;

/** The Doctor, beside the reading. */
public final class DoctorFeature implements Pane {
    private final DoctorViewModel model;

    public DoctorFeature(DoctorViewModel model) {
        this.model = model;
    }

    @Override
    public String id() {
        return "doctor";
    }

    @Override
    public String icon() {
        return "fth-activity";
    }

    @Override
    public String key() {
        return "F3";
    }

    @Override
    public Node view() {
        return new DoctorView(model).build();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("doctor.run", "Shortcut+D", model::run), Command.of("doctor.stop", model::stop));
    }
}
