package dev.nacelle.app.guide;

import dev.nacelle.app.shell.Pane;
import javafx.scene.Node;

/** The guide, beside the form. */
public final class GuideFeature implements Pane {
    private final GuideViewModel model;

    public GuideFeature(GuideViewModel model) {
        this.model = model;
    }

    @Override
    public String id() {
        return "guide";
    }

    @Override
    public String icon() {
        return "fth-check-square";
    }

    @Override
    public String key() {
        return "F2";
    }

    @Override
    public Node view() {
        return new GuideView(model).build();
    }
}
