package dev.nacelle.app.story;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Pane;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;

/** Stories, beside the reading they play into. */
public final class StoryFeature implements Pane {
    private final StoryViewModel model;
    private final DoubleProperty threshold;

    /**
     * @param threshold from which score a breakdown is expected; drawn into the chart
     */
    public StoryFeature(StoryViewModel model, DoubleProperty threshold) {
        this.model = model;
        this.threshold = threshold;
    }

    @Override
    public String id() {
        return "story";
    }

    @Override
    public String icon() {
        return "fth-film";
    }

    @Override
    public String key() {
        return "F4";
    }

    @Override
    public Node view() {
        return new StoryView(model, threshold).build();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("story.play", "Shortcut+P", model::playOrPause),
                Command.of("story.step", "Shortcut+Shift+Right", model::step));
    }
}
