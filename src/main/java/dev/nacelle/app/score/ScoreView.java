package dev.nacelle.app.score;

import static dev.nacelle.app.score.ScoreViewModel.State.CANCELLED;
import static dev.nacelle.app.score.ScoreViewModel.State.FAILED;
import static dev.nacelle.app.score.ScoreViewModel.State.RUNNING;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.form.FormView;
import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.hops.HopDetailView;
import dev.nacelle.app.hops.HopStripView;
import dev.nacelle.app.hops.HopsViewModel;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.AsHighAsContent;
import dev.nacelle.app.ui.Columns;
import dev.nacelle.app.ui.Motion;
import dev.nacelle.app.ui.Nodes;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The reading on the left with the Score button below it; on the right the score, or why there is none. */
public final class ScoreView {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final double ROOM_FOR_KEYS = 640;

    private final ScoreViewModel model;
    private final FormViewModel form;
    private final SendingViewModel sending;
    private final ThresholdViewModel threshold;
    private final HopsViewModel hops;
    private final ObservableValue<String> pinned;
    private final Supplier<Node> copyAs;
    private final ZoneId zone;

    /**
     * @param pinned how the score differs from the pinned one; empty where there is nothing to say
     * @param copyAs makes what offers the call in other forms
     * @param zone for the time of the call as a person reads it
     */
    public ScoreView(
            ScoreViewModel model,
            FormViewModel form,
            SendingViewModel sending,
            ThresholdViewModel threshold,
            ObservableValue<String> pinned,
            Supplier<Node> copyAs,
            ZoneId zone) {
        this.copyAs = copyAs;
        this.model = model;
        this.form = form;
        this.sending = sending;
        this.threshold = threshold;
        this.hops = new HopsViewModel(model.hopsProperty());
        this.pinned = pinned;
        this.zone = zone;
    }

    /** The view's node; call it once. */
    public Node build() {
        var entry = new FormView(form).build();
        VBox.setVgrow(entry, Priority.ALWAYS);
        var left = new VBox(entry, actions());
        left.getStyleClass().addAll("card", "left-card");
        var lower = lower();
        VBox.setVgrow(lower, Priority.ALWAYS);
        var threshold = new ThresholdView(this.threshold).build();
        Nodes.showWhen(threshold, stateIs(FAILED).not());
        var right = new VBox(answer(), threshold, new HopStripView(hops).build(), lower);
        right.getStyleClass().addAll("card", "right-card");
        return new Columns(left, answerPage(right));
    }

    /** The answer scrolls by itself: the Score button stays where it is in the lowest window. */
    private static Node answerPage(Region answer) {
        var page = new AsHighAsContent(answer);
        page.getStyleClass().add("answer-page");
        return page;
    }

    /** Request and response, or the hop a person looks into. */
    private Node lower() {
        var wire = new WireView(model, copyAs.get()).build();
        var detail = new HopDetailView(hops).build();
        var looking = Bindings.createBooleanBinding(
                () -> hops.selectedProperty().get().isPresent(), hops.selectedProperty());
        Nodes.showWhen(detail, looking);
        Nodes.showWhen(wire, looking.not());
        var lower = new StackPane(wire, detail);
        lower.getStyleClass().add("lower");
        return lower;
    }

    private Node actions() {
        var running = stateIs(RUNNING);
        var score = Nodes.button("score.score", "fth-zap", model::score);
        score.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        score.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> form.readingProperty().get().isEmpty(), form.readingProperty()));
        // The form comes filled in, so the first key a person needs is the one on this button.
        score.sceneProperty().addListener((observable, before, now) -> Platform.runLater(score::requestFocus));
        var cancel = Nodes.button("score.cancel", "fth-x", model::cancel);
        cancel.getStyleClass().add(Styles.LARGE);
        cancel.disableProperty().bind(model.stateProperty().isNotEqualTo(RUNNING));
        var keys = Nodes.label(Messages.text("score.keys"), "muted");
        var row = new FlowPane(score, cancel, new SendingView(sending).build(), progress(running), keys);
        Nodes.showWhen(keys, running.not().and(row.widthProperty().greaterThan(ROOM_FOR_KEYS)));
        row.getStyleClass().add("actions");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** There only while it moves: an unseen indeterminate bar would keep the processor busy. */
    private static Node progress(BooleanBinding running) {
        var place = new StackPane();
        running.addListener((observable, before, now) -> {
            var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            bar.getStyleClass().add(Styles.SMALL);
            place.getChildren().setAll(now && Motion.isWanted() ? List.of(bar) : List.of());
        });
        return place;
    }

    private Node answer() {
        var gauge = new VBox(new GaugeView(model).build(), summary(), pinnedLine());
        gauge.getStyleClass().add("answer");
        var failure = new FailureView(model).build();
        Nodes.showWhen(failure, stateIs(FAILED));
        Nodes.showWhen(gauge, stateIs(FAILED).not());
        return new StackPane(gauge, failure);
    }

    private Node summary() {
        var text = Nodes.paragraph("", "muted", "summary");
        text.setId("summary");
        text.textProperty().bind(summaryText());
        return text;
    }

    private Node pinnedLine() {
        var line = Nodes.paragraph("", "pinned-line");
        line.setId("pinned-line");
        line.setGraphic(Nodes.icon("fth-bookmark"));
        line.textProperty().bind(pinned);
        Nodes.showWhen(line, pinned.map(text -> !text.isEmpty()));
        return line;
    }

    private StringBinding summaryText() {
        return Bindings.createStringBinding(
                this::summaryNow,
                model.shownStateProperty(),
                model.scoredProperty(),
                model.remarkProperty(),
                model.staleBinding());
    }

    private String summaryNow() {
        if (model.shownStateProperty().get() == RUNNING) {
            return Messages.text("score.running");
        }
        if (model.shownStateProperty().get() == CANCELLED) {
            return Messages.text("score.cancelled");
        }
        return model.scoredProperty().get().map(this::summaryOf).orElse(Messages.text("score.press"));
    }

    private String summaryOf(ScoreViewModel.Scored scored) {
        var exchange = scored.exchange();
        var answered = Messages.text(
                exchange.endpoint().isMock() ? "score.by-mock" : "score.by-live",
                exchange.endpoint().host(),
                exchange.elapsed().toMillis(),
                CLOCK.format(exchange.started().atZone(zone)));
        var stale = model.staleBinding().get() ? "\n" + Messages.text("score.stale") : "";
        var remark = model.remarkProperty()
                .get()
                .map(said -> "\n"
                        + Messages.text("score.remark", said.title(), said.nextStep())
                                .strip())
                .orElse("");
        return answered
                + remark
                + scored.oddities().stream().map(odd -> "\n" + odd).collect(Collectors.joining())
                + stale;
    }

    private BooleanBinding stateIs(ScoreViewModel.State state) {
        return Bindings.createBooleanBinding(
                () -> model.shownStateProperty().get() == state, model.shownStateProperty());
    }
}
