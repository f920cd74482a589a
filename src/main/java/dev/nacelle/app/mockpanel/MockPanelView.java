package dev.nacelle.app.mockpanel;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.FileDialogs;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.journal.CallRecord;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.StringConverter;

/** A story to play, a dial for each thing that can be made worse, what stands in AWS, and the way back. */
public final class MockPanelView {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final MockPanelViewModel model;
    private final Runnable clear;
    private final Runnable journal;
    private final VBox panel = new VBox();

    /**
     * @param clear puts everything right
     * @param journal opens the list of every call
     */
    public MockPanelView(MockPanelViewModel model, Runnable clear, Runnable journal) {
        this.model = model;
        this.clear = clear;
        this.journal = journal;
    }

    /** The view's node; call it once. */
    public Node build() {
        var content = new VBox(head(), scenario(), dials(), setUp(), lastCall());
        content.getStyleClass().add("mock-panel-content");
        var scroll = Nodes.scrollable(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        panel.getChildren().add(scroll);
        panel.setId("mock-panel");
        panel.getStyleClass().addAll("card", "mock-panel");
        return panel;
    }

    private Node head() {
        var right = Nodes.button("mockpanel.clear", "fth-check-circle", clear);
        right.getStyleClass().add(Styles.SMALL);
        right.disableProperty().bind(model.failingProperty().not());
        var title = new HBox(Nodes.label(Messages.text("mockpanel.title"), Styles.TITLE_4), Nodes.spacer(), right);
        title.setAlignment(Pos.CENTER_LEFT);
        var state = Nodes.paragraph("", "muted");
        state.textProperty().bind(text(model.stateProperty(), now -> Messages.text("mockpanel.state." + now)));
        return new VBox(4, title, state);
    }

    private Node scenario() {
        var title = Nodes.label(Messages.text("mockpanel.scenario"), "field-label");
        var open = Nodes.iconButton("mockpanel.open", "fth-folder", this::choose);
        var head = new HBox(title, Nodes.spacer(), open);
        head.setAlignment(Pos.CENTER_LEFT);
        var play = new HBox(8, playButton(), stopButton());
        return new VBox(6, head, picker(), story(), seed(), play, problem());
    }

    private Node picker() {
        var picker = new ComboBox<>(model.scenarios());
        picker.setId("mockpanel-scenario");
        picker.setAccessibleText(Messages.text("mockpanel.scenario.tip"));
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setVisibleRowCount(14);
        picker.setConverter(new Titles());
        picker.valueProperty().bindBidirectional(model.selectedProperty());
        return picker;
    }

    private Node seed() {
        var seed = new TextField();
        seed.setId("mockpanel-seed");
        seed.setPrefColumnCount(8);
        seed.setAccessibleText(Messages.text("mockpanel.seed.tip"));
        seed.setTooltip(new Tooltip(Messages.text("mockpanel.seed.tip")));
        seed.textProperty().bindBidirectional(model.seedProperty());
        seed.promptTextProperty().bind(text(model.selectedProperty(), scenario -> Long.toString(scenario.seed())));
        var label = Nodes.wholeLabel(Messages.text("mockpanel.seed.text"), "muted");
        label.setLabelFor(seed);
        var row = new HBox(8, label, seed);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void choose() {
        FileDialogs.open(
                        panel.getScene().getWindow(),
                        Messages.text("mockpanel.open.tip"),
                        new ExtensionFilter("JSON", "*.json"))
                .ifPresent(model::open);
    }

    private Node story() {
        var story = Nodes.paragraph("");
        story.setId("mockpanel-story");
        story.textProperty().bind(text(model.selectedProperty(), Scenario::description));
        var sees = Nodes.paragraph("", "muted");
        sees.textProperty()
                .bind(text(
                        model.selectedProperty(), scenario -> Messages.text("mockpanel.sees", scenario.whatYouSee())));
        var box = new VBox(4, story, sees);
        box.getStyleClass().add("accent-box");
        return box;
    }

    private Node playButton() {
        var play = Nodes.button("mockpanel.play", "fth-play", model::play);
        play.getStyleClass().add(Styles.ACCENT);
        play.disableProperty().bind(isReady().not());
        return play;
    }

    private Node stopButton() {
        var stop = Nodes.button("mockpanel.stop", "fth-square", model::stop);
        stop.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.activeProperty().get().isEmpty(), model.activeProperty()));
        return stop;
    }

    private Node problem() {
        var problem = Nodes.paragraph("", "remark", Styles.DANGER);
        problem.setId("mockpanel-problem");
        problem.textProperty().bind(model.problemProperty());
        Nodes.showWhen(problem, model.problemProperty().isNotEmpty());
        return problem;
    }

    private Node dials() {
        var dials = new VBox(8, Nodes.label(Messages.text("mockpanel.dials"), "field-label"));
        Arrays.stream(FaultDial.values())
                .map(dial -> new FaultDialView(dial, model.dialProperty(dial)).build())
                .forEach(dials.getChildren()::add);
        dials.disableProperty().bind(isReady().not());
        return dials;
    }

    private Node setUp() {
        var setUp = new SetUpView(model.setUp()).build();
        setUp.disableProperty().bind(isReady().not());
        return setUp;
    }

    private Node lastCall() {
        var text = Nodes.paragraph("", "muted", "body-preview");
        text.setId("mockpanel-last");
        text.textProperty().bind(text(model.lastCallProperty(), MockPanelView::words));
        var all = Nodes.button("mockpanel.journal", "fth-list", journal);
        all.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        var head = new HBox(Nodes.label(Messages.text("mockpanel.last"), "field-label"), Nodes.spacer(), all);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, head, text);
    }

    private static String words(Optional<CallRecord> last) {
        return last.map(call -> Messages.text(
                        "mockpanel.last.call",
                        call.response().status(),
                        call.route(),
                        call.sentNanos() / NANOS_PER_MILLI,
                        call.attempts().size(),
                        call.faults().isEmpty()
                                ? Messages.text("mockpanel.last.no-fault")
                                : String.join("; ", call.faults())))
                .orElse(Messages.text("mockpanel.last.none"));
    }

    private BooleanBinding isReady() {
        return Bindings.createBooleanBinding(
                () -> model.stateProperty().get() == MockPanelViewModel.State.READY, model.stateProperty());
    }

    private static <T> StringBinding text(ObservableValue<T> value, Function<T, String> words) {
        return Bindings.createStringBinding(() -> words.apply(value.getValue()), value);
    }

    /** Scenarios by their titles. */
    private static final class Titles extends StringConverter<Scenario> {
        @Override
        public String toString(Scenario scenario) {
            return scenario.title();
        }

        @Override
        public Scenario fromString(String title) {
            throw new UnsupportedOperationException("A scenario is picked, not typed");
        }
    }
}
