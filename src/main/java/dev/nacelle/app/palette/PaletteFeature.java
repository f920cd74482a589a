package dev.nacelle.app.palette;

import dev.nacelle.app.shell.Overlay;
import javafx.scene.Node;

/** The palette, laid over the window. */
public final class PaletteFeature implements Overlay {
    private final PaletteViewModel model;
    private final Runnable close;

    /**
     * @param close puts the palette away
     */
    public PaletteFeature(PaletteViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    @Override
    public String id() {
        return "palette";
    }

    @Override
    public String key() {
        return "Shortcut+K";
    }

    @Override
    public Node view() {
        return new PaletteView(model, close).build();
    }

    @Override
    public void opened() {
        model.open();
    }
}
