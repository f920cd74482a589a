package dev.nacelle.app.shell;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.endpoint.AddressCheck;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.Recognition;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The switch between mock and live, the live address, and the badge that says in words who answers. */
final class EndpointBarView {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final EndpointViewModel model;
    private final EnvironmentDesk desk;
    private final Runnable findEnvironment;
    private final TextField address = new TextField();
    private final VBox remark = new VBox();

    /**
     * @param findEnvironment opens the list of all environments
     */
    EndpointBarView(EndpointViewModel model, EnvironmentDesk desk, Runnable findEnvironment) {
        this.model = model;
        this.desk = desk;
        this.findEnvironment = findEnvironment;
    }

    /** The part that stands in the top bar. */
    Node build() {
        buildAddress();
        var gap = Nodes.spacer();
        Nodes.showWhen(gap, isLive().not());
        var row = new HBox(
                toggle(), new EnvironmentMenuView(model, desk, findEnvironment).build(), address, gap, badge());
        row.getStyleClass().add("endpoint-bar");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    /** What is to be said of the address, for the line below the top bar. */
    Node remark() {
        remark.setId("address-remark");
        remark.getStyleClass().addAll("note-box", "address-remark");
        model.checkProperty().addListener((observable, before, now) -> showRemark());
        model.currentProperty().addListener((observable, before, now) -> showRemark());
        model.environments().secretsChangedProperty().addListener((observable, before, now) -> showRemark());
        showRemark();
        remark.managedProperty().bind(remark.visibleProperty());
        remark.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> isLive().get() && !remark.getChildren().isEmpty(),
                        model.kindProperty(),
                        remark.getChildren()));
        return remark;
    }

    private Node toggle() {
        var group = new ToggleGroup();
        var mock = choice("endpoint.mock", "fth-monitor", Endpoint.Kind.MOCK, group, Styles.LEFT_PILL);
        var live = choice("endpoint.live", "fth-cloud", Endpoint.Kind.LIVE, group, Styles.RIGHT_PILL);
        model.kindProperty().addListener((observable, before, now) -> {
            mock.setSelected(now == Endpoint.Kind.MOCK);
            live.setSelected(now == Endpoint.Kind.LIVE);
            if (now == Endpoint.Kind.LIVE && model.addressProperty().get().isBlank()) {
                // The field becomes visible with this very change; it takes the focus once it is.
                Platform.runLater(address::requestFocus);
            }
        });
        return new HBox(mock, live);
    }

    private ToggleButton choice(String id, String icon, Endpoint.Kind kind, ToggleGroup group, String style) {
        var button = new ToggleButton(Messages.text(id + ".text"), Nodes.icon(icon));
        Nodes.describe(button, id);
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setSelected(model.kindProperty().get() == kind);
        button.setOnAction(event -> {
            model.kindProperty().set(kind);
            button.setSelected(true);
        });
        return button;
    }

    private void buildAddress() {
        address.setId("address");
        address.setPromptText(Messages.text("endpoint.address.prompt"));
        address.setAccessibleText(Messages.text("endpoint.address.tip"));
        address.textProperty().bindBidirectional(model.addressProperty());
        address.setOnAction(event -> model.checkAddress());
        address.focusedProperty().addListener((observable, before, now) -> {
            if (!now && !model.addressProperty().get().isBlank()) {
                model.checkAddress();
            }
        });
        model.askedForAddressProperty().addListener((observable, before, now) -> address.requestFocus());
        HBox.setHgrow(address, Priority.ALWAYS);
        Nodes.showWhen(address, isLive());
    }

    private Node badge() {
        var badge = Nodes.wholeLabel("", "badge");
        badge.setId("badge");
        badge.textProperty().bind(model.badgeBinding());
        model.kindProperty().addListener((observable, before, now) -> markBadge(badge));
        markBadge(badge);
        MarkStyle.follow(badge, model);
        return badge;
    }

    private void markBadge(javafx.scene.control.Label badge) {
        var live = isLive().get();
        badge.pseudoClassStateChanged(LIVE, live);
        badge.setGraphic(Nodes.icon(live ? "fth-cloud" : "fth-monitor"));
    }

    private void showRemark() {
        remark.getChildren().clear();
        model.checkProperty().get().ifPresent(result -> result.match(this::notes, this::doubt, this::refusal));
        model.currentProperty().get().ifPresent(this::missing);
    }

    /** What was entered in another session and kept in memory only is asked for again. */
    private void missing(Environment environment) {
        var labels = model.environments().missing(environment).stream()
                .map(SecretSlot::label)
                .collect(Collectors.joining(", "));
        if (!labels.isEmpty()) {
            say("fth-key", Messages.text("endpoint.secret.missing", environment.name(), labels), Styles.WARNING);
            var enter = Nodes.button("endpoint.secret.enter", "fth-edit-2", () -> desk.edit(environment));
            enter.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
            remark.getChildren().add(enter);
        }
    }

    private boolean notes(AddressCheck.Usable usable) {
        if (!usable.notes().isEmpty()) {
            say("fth-info", String.join(" ", usable.notes()), "muted");
        }
        return true;
    }

    private boolean doubt(AddressCheck.Questionable doubt) {
        say("fth-alert-triangle", doubt.message(), Styles.WARNING);
        var use = Nodes.button("endpoint.suggestion", "fth-check", model::useSuggestion);
        use.setText(Messages.text("endpoint.suggestion.address", doubt.suggestion()));
        use.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        var keep = Nodes.button("endpoint.as-given", "fth-corner-down-right", model::useAsGiven);
        keep.getStyleClass().add(Styles.SMALL);
        remark.getChildren().add(new HBox(8, use, keep));
        return true;
    }

    private boolean refusal(AddressCheck.Refused refused) {
        say("fth-alert-circle", refused.message(), Styles.DANGER);
        Recognition.of(model.addressProperty().get())
                .ifPresent(found -> offer(
                        "endpoint.found",
                        () -> desk.offer(model.addressProperty().get())));
        Recognition.endpointName(model.addressProperty().get())
                .ifPresent(name -> offer("endpoint.direct", () -> desk.createDirect(name)));
        return true;
    }

    private void offer(String id, Runnable action) {
        var button = Nodes.button(id, "fth-corner-down-right", action);
        button.getStyleClass().add(Styles.SMALL);
        remark.getChildren().add(button);
    }

    private void say(String icon, String text, String style) {
        var label = Nodes.paragraph(text, "remark", style);
        label.setGraphic(Nodes.icon(icon));
        remark.getChildren().add(label);
    }

    private BooleanBinding isLive() {
        return model.kindProperty().isEqualTo(Endpoint.Kind.LIVE);
    }
}
