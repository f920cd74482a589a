package dev.nacelle.app.journal;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Pane;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** Every call that reached the mock, beside the reading. */
public final class JournalFeature implements Pane {
    private final JournalViewModel model;

    public JournalFeature(JournalViewModel model) {
        this.model = model;
    }

    @Override
    public String id() {
        return "journal";
    }

    @Override
    public String icon() {
        return "fth-list";
    }

    @Override
    public String key() {
        return "Shortcut+J";
    }

    @Override
    public Node view() {
        return new JournalView(model, ZoneId.systemDefault(), JournalView::choose).build();
    }

    @Override
    public ObservableBooleanValue wide() {
        return model.wideProperty();
    }

    @Override
    public Optional<Runnable> wayBack() {
        return model.entry().entryProperty().get().map(open -> () -> model.select(Optional.empty()));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("journal.hold", () -> model.holdingProperty()
                        .set(!model.holdingProperty().get())),
                Command.of("journal.clear", model::clear));
    }
}
