package dev.nacelle.app.compare;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.compare.CompareSide.State;
import dev.nacelle.app.compare.CompareViewModel.Mode;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.KindBadge;
import dev.nacelle.app.ui.Nodes;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One of the two answers: who gave it, the score with what it means, or why there is none. */
final class CompareSideView {
    private static final PseudoClass EXPECTED = PseudoClass.getPseudoClass("expected");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final CompareViewModel model;
    private final CompareSide side;
    private final String name;
    private final ZoneId zone;
    private final VBox box = new VBox();

    CompareSideView(CompareViewModel model, CompareSide side, String name, ZoneId zone) {
        this.model = model;
        this.side = side;
        this.name = name;
        this.zone = zone;
    }

    Node build() {
        box.setId("compare-" + name);
        box.getStyleClass().add("compare-side");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        box.setPrefWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        side.stateProperty().addListener((observable, before, now) -> show());
        side.callProperty().addListener((observable, before, now) -> show());
        model.modeProperty().addListener((observable, before, now) -> show());
        model.threshold().addListener((observable, before, now) -> show());
        show();
        return box;
    }

    private void show() {
        box.pseudoClassStateChanged(EXPECTED, false);
        box.getChildren().setAll(head());
        var state = side.stateProperty().get();
        var call = side.callProperty().get();
        if (state == State.THERE && call.isPresent()) {
            show(call.get());
            return;
        }
        if (state == State.WAITING) {
            var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            bar.getStyleClass().add(Styles.SMALL);
            bar.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(bar);
        }
        box.getChildren().add(Nodes.paragraph(Messages.text("compare.state." + state), "muted"));
    }

    private Node head() {
        if (model.modeProperty().get() == Mode.MOCK_AND_LIVE) {
            return KindBadge.small(name.equals("first") ? Endpoint.Kind.MOCK : Endpoint.Kind.LIVE);
        }
        var title = Nodes.wholeLabel(Messages.text("compare.pinned." + name), "field-label");
        var row = new HBox(6, title);
        side.callProperty().get().ifPresent(call -> row.getChildren().add(KindBadge.small(call.kind())));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(KeptCall call) {
        box.getChildren().add(Nodes.paragraph(call.environment(), "muted"));
        if (call.score().isPresent()) {
            scored(call);
        } else {
            failed(call);
        }
        var time = CLOCK.format(call.at().atZone(zone));
        var status = call.status().map(String::valueOf).orElse("\u2013");
        box.getChildren()
                .add(Nodes.paragraph(
                        Messages.text("compare.facts", status, call.elapsed().toMillis(), time), "compare-facts"));
    }

    private void scored(KeptCall call) {
        var score = call.score().orElseThrow();
        var number = Nodes.wholeLabel(String.format(Locale.ROOT, "%.3f", score.value()), "compare-number");
        number.setId("compare-" + name + "-score");
        var verdict = Nodes.paragraph(model.verdict(call).orElse(""), "compare-verdict");
        var expected = score.isAbove(model.threshold().get());
        verdict.setGraphic(Nodes.icon(expected ? "fth-alert-octagon" : "fth-check-circle"));
        box.pseudoClassStateChanged(EXPECTED, expected);
        box.getChildren().addAll(number, verdict);
    }

    private void failed(KeptCall call) {
        var title = Nodes.paragraph(
                call.failure().map(KeptCall.Failure::title).orElse(Messages.text("compare.state.CANCELLED")),
                "compare-failure");
        title.setId("compare-" + name + "-failure");
        title.setGraphic(Nodes.icon("fth-alert-triangle"));
        box.getChildren().add(title);
        call.failure().ifPresent(why -> {
            var hop = why.hop().map(known -> "hop." + known.wireName()).orElse("score.hop.unknown");
            Label chip = Nodes.paragraph(Messages.text("score.hop", Messages.text(hop)), "hop");
            box.getChildren().add(chip);
        });
    }
}
