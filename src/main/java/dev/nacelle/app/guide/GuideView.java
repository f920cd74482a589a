package dev.nacelle.app.guide;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.guide.GuideViewModel.StepState;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The steps as a list: what is done has a tick, what is next is told in full. */
public final class GuideView {
    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");

    private final GuideViewModel model;

    public GuideView(GuideViewModel model) {
        this.model = model;
    }

    /** The view's node; call it once. */
    public Node build() {
        var content = new VBox(head());
        for (int index = 0; index < model.steps().size(); index++) {
            content.getChildren().add(step(index, model.steps().get(index)));
        }
        content.getChildren().add(end());
        content.getStyleClass().add("pane-content");
        var scroll = Nodes.scrollable(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var pane = new VBox(scroll);
        pane.setId("guide-pane");
        pane.getStyleClass().addAll("card", "pane");
        return pane;
    }

    private static Node head() {
        return new VBox(
                4,
                Nodes.label(Messages.text("guide.title"), Styles.TITLE_4),
                Nodes.paragraph(Messages.text("guide.lead"), "muted"));
    }

    private Node step(int index, StepState state) {
        var title = Nodes.paragraph((index + 1) + ". " + state.step().title(), "guide-title");
        title.setId("guide-" + state.step().id());
        state.doneProperty().addListener((observable, before, now) -> mark(title, state));
        mark(title, state);
        var more = new VBox(8, Nodes.paragraph(state.step().text()));
        if (state.step().check() == Check.OPTIONS_OK) {
            more.getChildren().addAll(look(), said());
        }
        Nodes.showWhen(more, model.nextProperty().isEqualTo(index));
        var box = new VBox(6, title, more);
        box.getStyleClass().add("guide-step");
        model.nextProperty()
                .addListener((observable, before, now) -> box.pseudoClassStateChanged(NEXT, now.intValue() == index));
        box.pseudoClassStateChanged(NEXT, model.nextProperty().get() == index);
        return box;
    }

    /** Done is said by the icon and in words for who does not see it. */
    private static void mark(Label title, StepState state) {
        var done = state.doneProperty().get();
        title.setGraphic(Nodes.icon(done ? "fth-check-circle" : "fth-circle", done ? "guide-done" : "guide-open"));
        title.setAccessibleText(
                Messages.text(done ? "guide.done" : "guide.open", state.step().title()));
    }

    private Node look() {
        var look = Nodes.button("guide.look", "fth-eye", model::look);
        look.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        look.disableProperty().bind(model.lookingProperty());
        var row = new HBox(look);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node said() {
        var said = Nodes.paragraph("", "muted");
        said.textProperty().bind(model.saidProperty());
        Nodes.showWhen(said, model.saidProperty().isNotEmpty());
        return said;
    }

    private Node end() {
        var end = Nodes.paragraph(Messages.text("guide.end"), "accent-box");
        end.setMaxWidth(Double.MAX_VALUE);
        Nodes.showWhen(end, model.nextProperty().isEqualTo(model.steps().size()));
        return end;
    }
}
