package dev.nacelle.app.score;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.hops.HopStrip;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.contract.Hop;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Why there is no score: what happened, at which hop, how sure that is, what to do next, and what it rests on. */
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

    private void show(Diagnosis why) {
        var title = Nodes.paragraph(why.title(), Styles.TITLE_4, "failure-title");
        title.setId("failure-title");
        title.setGraphic(Nodes.icon("fth-alert-triangle"));
        box.getChildren().setAll(title, chips(why), Nodes.paragraph(why.sentence()));
        if (!why.nextStep().isEmpty()) {
            add(why.nextStep(), "fth-arrow-right", "next-step");
        }
        why.console().ifPresent(page -> add(Messages.text("score.console", page), "fth-external-link", "console-page"));
        var evidence = evidence(why);
        box.getChildren().addAll(buttons(why, evidence), evidence);
        box.setAccessibleText(details(why));
    }

    private void add(String text, String icon, String styleClass) {
        var line = Nodes.paragraph(text, styleClass);
        line.setGraphic(Nodes.icon(icon));
        box.getChildren().add(line);
    }

    private Node chips(Diagnosis why) {
        var chips = new FlowPane();
        chips.getStyleClass().add("chips");
        chips.getChildren().add(Nodes.wholeLabel(Messages.text("score.hop", hop(why)), "hop"));
        chips.getChildren()
                .add(Nodes.wholeLabel(
                        why.certainty().words(),
                        "certainty",
                        "certainty-" + why.certainty().wireName()));
        return chips;
    }

    /** Where the answer does not tell, the mock's own record may: the strip below has it. */
    private String hop(Diagnosis why) {
        return why.hop()
                .map(FailureView::name)
                .or(() -> model.hopsProperty()
                        .get()
                        .flatMap(HopStrip::failed)
                        .map(inside -> Messages.text("score.hop.inside", name(inside))))
                .orElse(Messages.text("score.hop.unknown"));
    }

    private static String name(Hop hop) {
        return Messages.text("hop." + hop.wireName());
    }

    private static Node evidence(Diagnosis why) {
        var list = new VBox();
        list.setId("evidence-list");
        list.getStyleClass().add("evidence-list");
        why.evidence().forEach(fact -> list.getChildren().add(Nodes.paragraph(fact, "evidence-fact")));
        return list;
    }

    private Node buttons(Diagnosis why, Node evidence) {
        var again = Nodes.button("score.again", "fth-refresh-cw", model::score);
        var copy = Nodes.button("score.details", "fth-copy", () -> Nodes.copy(details(why)));
        copy.getStyleClass().add(Styles.FLAT);
        var rests = new ToggleButton(Messages.text("score.evidence"), Nodes.icon("fth-chevron-right"));
        rests.setId("evidence");
        rests.setAccessibleText(Messages.text("score.evidence"));
        rests.getStyleClass().add(Styles.FLAT);
        rests.selectedProperty()
                .addListener((observable, before, now) ->
                        rests.setGraphic(Nodes.icon(now ? "fth-chevron-down" : "fth-chevron-right")));
        Nodes.showWhen(evidence, rests.selectedProperty());
        var row = new FlowPane(again, copy);
        if (!why.evidence().isEmpty()) {
            row.getChildren().add(rests);
        }
        row.getStyleClass().add("chips");
        return row;
    }

    private String details(Diagnosis why) {
        return FailureText.of(why, model.exchangeProperty().get());
    }
}
