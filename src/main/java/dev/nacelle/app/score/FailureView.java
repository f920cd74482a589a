package dev.nacelle.app.score;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.client.Explanation;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why there is no score: what happened, at which hop, what to do next. */
final class FailureView {
    private final ScoreViewModel model;
    private final VBox box = new VBox();

    FailureView(ScoreViewModel model) {
        this.model = model;
    }

    Node build() {
        box.setId("failure");
        box.getStyleClass().add("failure");
        model.failureProperty().addListener((observable, before, now) -> now.ifPresent(this::show));
        model.failureProperty().get().ifPresent(this::show);
        return box;
    }

    private void show(Explanation why) {
        var title = Nodes.paragraph(why.title(), Styles.TITLE_4, "failure-title");
        title.setGraphic(Nodes.icon("fth-alert-triangle"));
        box.getChildren().setAll(title);
        why.hop().ifPresent(hop -> box.getChildren()
                .add(Nodes.label(Messages.text("score.hop", Messages.text("hop." + hop.wireName())), "hop")));
        box.getChildren().add(Nodes.paragraph(why.sentence()));
        if (!why.nextStep().isEmpty()) {
            var next = Nodes.paragraph(why.nextStep(), "next-step");
            next.setGraphic(Nodes.icon("fth-arrow-right"));
            box.getChildren().add(next);
        }
        box.getChildren().add(buttons(why));
        box.setAccessibleText(details(why));
    }

    private Node buttons(Explanation why) {
        var again = Nodes.button("score.again", "fth-refresh-cw", model::score);
        var copy = Nodes.button("score.details", "fth-copy", () -> Nodes.copy(details(why)));
        copy.getStyleClass().add(Styles.FLAT);
        var row = new HBox(8, again, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String details(Explanation why) {
        var exchange = model.exchangeProperty().get();
        return Stream.of(
                        why.title(),
                        why.sentence(),
                        why.nextStep(),
                        exchange.map(WireText::request).orElse(""),
                        exchange.flatMap(sent -> sent.response())
                                .map(WireText::response)
                                .orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
