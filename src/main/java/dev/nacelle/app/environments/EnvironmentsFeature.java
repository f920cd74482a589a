package dev.nacelle.app.environments;

import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.shell.EnvironmentDesk;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;

/** The sheet environments are written on. */
public final class EnvironmentsFeature implements EnvironmentDesk {
    private final DeskViewModel model;
    private final Supplier<List<String>> awsProfiles;

    /** @param awsProfiles names the profiles of the AWS configuration files; asked when the sheet is first opened */
    public EnvironmentsFeature(DeskViewModel model, Supplier<List<String>> awsProfiles) {
        this.model = model;
        this.awsProfiles = awsProfiles;
    }

    @Override
    public Node view() {
        return new DeskView(model, awsProfiles.get()).build();
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return model.openProperty();
    }

    @Override
    public void close() {
        model.close();
    }

    @Override
    public void edit(Environment environment) {
        model.edit(environment);
    }

    @Override
    public void create() {
        model.create();
    }

    @Override
    public void createDirect(String endpointName) {
        model.createDirect(endpointName);
    }

    @Override
    public void exportAll() {
        model.exportAll();
    }

    @Override
    public void importText() {
        model.importText();
    }

    @Override
    public boolean offer(String text) {
        return model.offer(text);
    }
}
