package dev.nacelle.app.palette;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Overlay;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/** The sheet of keys, laid over the window. */
public final class KeySheetFeature implements Overlay {
    private final Supplier<List<Command>> commands;
    private final Runnable close;

    /**
     * @param commands asked when the sheet is first opened
     * @param close puts the sheet away
     */
    public KeySheetFeature(Supplier<List<Command>> commands, Runnable close) {
        this.commands = commands;
        this.close = close;
    }

    @Override
    public String id() {
        return "keys";
    }

    @Override
    public String key() {
        return "Shortcut+Slash";
    }

    @Override
    public Node view() {
        return new KeySheetView(KeySheet.groups(commands.get()), close).build();
    }
}
