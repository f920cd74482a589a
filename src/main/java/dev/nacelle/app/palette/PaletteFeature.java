package dev.nacelle.app.palette;

import dev.nacelle.app.shell.Overlay;
import javafx.scene.Node;

/** A palette, laid over the window: of everything, or of one kind of things. */
public final class PaletteFeature implements Overlay {
    private final String id;
    private final String key;
    private final PaletteViewModel model;
    private final Runnable close;

    /**
     * @param id as {@link Overlay#id()}
     * @param key as {@link Overlay#key()}
     * @param close puts the palette away
     */
    public PaletteFeature(String id, String key, PaletteViewModel model, Runnable close) {
        this.id = id;
        this.key = key;
        this.model = model;
        this.close = close;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Node view() {
        return new PaletteView(model, id, title(), close).build();
    }

    @Override
    public void opened() {
        model.open();
    }
}
