package dev.nacelle.app.hops;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.app.ui.WireArea;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A hop looked into: what its verdict rests on, what went in, and what came out. */
public final class HopDetailView {
    private static final double PANE_WIDTH = 200;

    private final HopsViewModel model;
    private final Label head = Nodes.paragraph("", "field-label");
    private final Label evidence = Nodes.paragraph("", "hop-evidence");
    private final WireArea in = new WireArea("hop-in", Messages.text("hops.detail.in"));
    private final WireArea out = new WireArea("hop-out", Messages.text("hops.detail.out"));

    public HopDetailView(HopsViewModel model) {
        this.model = model;
    }

    /** The view's node; call it once. */
    public Node build() {
        head.setId("hop-detail-head");
        evidence.setId("hop-evidence");
        var header = new HBox(
                head,
                Nodes.spacer(),
                Nodes.iconButton("hops.detail.copy", "fth-copy", () -> Nodes.copy(everything())),
                Nodes.iconButton("hops.detail.close", "fth-x", model::close));
        header.getStyleClass().add("line-header");
        header.setAlignment(Pos.CENTER_LEFT);
        var flow = new HBox(pane("hops.detail.in", in), pane("hops.detail.out", out));
        flow.getStyleClass().add("wire");
        VBox.setVgrow(flow, Priority.ALWAYS);
        var box = new VBox(header, evidence, flow);
        box.setId("hop-detail");
        box.getStyleClass().add("wire-pane");
        model.detailBinding().addListener((observable, before, now) -> show(now));
        show(model.detailBinding().get());
        return box;
    }

    /** What was there stays while the next call runs. */
    private void show(Optional<HopState> state) {
        state.ifPresent(this::show);
        if (state.isEmpty() && head.getText().isEmpty()) {
            evidence.setText(Messages.text("hops.detail.nothing"));
        }
    }

    private void show(HopState state) {
        var name = Messages.text("hop." + state.hop().wireName());
        head.setText(state.time()
                .map(time -> Messages.text("hops.detail.head-time", name, state.words(), HopCellView.spoken(time)))
                .orElseGet(() -> Messages.text("hops.detail.head", name, state.words())));
        evidence.setText(state.evidence());
        in.show(state.in());
        out.show(state.out());
    }

    private String everything() {
        return String.join(
                "\n\n",
                head.getText(),
                evidence.getText(),
                Messages.text("hops.detail.in"),
                in.whole(),
                Messages.text("hops.detail.out"),
                out.whole());
    }

    private static Node pane(String title, WireArea wire) {
        var area = wire.node();
        VBox.setVgrow(area, Priority.ALWAYS);
        var box = new VBox(Nodes.label(Messages.text(title), "muted"), area);
        box.getStyleClass().add("wire-pane");
        box.setPrefWidth(PANE_WIDTH);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
