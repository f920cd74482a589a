package dev.nacelle.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.reading.ReadingParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's content: top bar, signs, notices, the feature, and the panes beside it. */
public final class ShellView {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
    private static final double WIDE_ENOUGH_FOR_BOTH = 1_080;

    private final ShellViewModel model;
    private final EndpointBarView endpointBar;
    private final Map<Pane, Node> paneViews = new HashMap<>();

    public ShellView(ShellViewModel model) {
        this.model = model;
        this.endpointBar = new EndpointBarView(model.endpoint(), model.desk());
    }

    /** The scene, with its style sheets; call it once. */
    public Scene build() {
        var content = new BorderPane();
        var root = new StackPane(content, desk(content));
        root.getStyleClass().add("shell");
        content.setTop(top());
        content.setRight(new PaneRailView(model).build());
        var feature = model.feature().view();
        var middle = new BorderPane(feature);
        content.setCenter(middle);
        model.openPaneProperty().addListener((observable, before, now) -> arrange(middle, feature));
        middle.widthProperty().addListener((observable, before, now) -> arrange(middle, feature));
        var scene = new Scene(root);
        scene.getStylesheets().add(resource("nacelle.css"));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, new KeysView(model)::pressed);
        new DropView(this::dropped).listen(scene);
        model.themeProperty().addListener((observable, before, now) -> dress(root, now));
        dress(root, model.themeProperty().get());
        return scene;
    }

    private Node top() {
        var top = new VBox(topBar(), band());
        model.signs().forEach(sign -> top.getChildren().add(new SignView(sign).build()));
        top.getChildren().addAll(endpointBar.remark(), notice());
        return top;
    }

    private Node topBar() {
        var icon = new ImageView(new Image(resource("icon-64.png"), 28, 28, true, true));
        var bar = new HBox(
                icon, Nodes.label(Messages.text("app.name"), Styles.TITLE_4), endpointBar.build(), themeButton());
        bar.getStyleClass().add("top-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** The sheet environments are written on, over everything else, which is out of reach while it is open. */
    private Node desk(Node content) {
        var place = new StackPane();
        Nodes.showWhen(place, model.desk().openProperty());
        content.disableProperty().bind(model.desk().openProperty());
        model.desk().openProperty().addListener((observable, before, now) -> {
            if (now && place.getChildren().isEmpty()) {
                place.getChildren().add(model.desk().view());
            }
        });
        return place;
    }

    /** Environments are offered, readings fill the form; anything else is not taken. */
    private boolean dropped(String text) {
        if (model.desk().offer(text)) {
            return true;
        }
        var several = ReadingParser.hasSeveralValues(text);
        if (several) {
            model.feature().paste(text);
        }
        return several;
    }

    /** The open pane stands beside the feature, or in its place where there is no room for both. */
    private void arrange(BorderPane middle, Node feature) {
        var pane = model.openPaneProperty().get().map(this::viewOf);
        boolean narrow = middle.getWidth() < WIDE_ENOUGH_FOR_BOTH;
        middle.setRight(null);
        middle.setCenter(pane.filter(view -> narrow).orElse(feature));
        middle.setRight(pane.filter(view -> !narrow).orElse(null));
    }

    // Made when it is first wanted: the window must not wait for what most never open.
    private Node viewOf(Pane pane) {
        return paneViews.computeIfAbsent(pane, wanted -> {
            var place = new StackPane(wanted.view());
            place.getStyleClass().add("side-pane");
            return place;
        });
    }

    private Button themeButton() {
        var button = Nodes.iconButton("app.theme", "fth-moon", model::toggleTheme);
        model.themeProperty()
                .addListener((observable, before, now) ->
                        button.setGraphic(Nodes.icon(now == Settings.Theme.DARK ? "fth-sun" : "fth-moon")));
        if (model.themeProperty().get() == Settings.Theme.DARK) {
            button.setGraphic(Nodes.icon("fth-sun"));
        }
        return button;
    }

    /** A band across the window, dashed for the mock and solid for live: to be told apart from the back row. */
    private Node band() {
        var band = new Region();
        band.getStyleClass().add("band");
        var kind = model.endpoint().kindProperty();
        kind.addListener((observable, before, now) -> band.pseudoClassStateChanged(LIVE, now == Endpoint.Kind.LIVE));
        band.pseudoClassStateChanged(LIVE, kind.get() == Endpoint.Kind.LIVE);
        MarkStyle.follow(band, model.endpoint());
        return band;
    }

    private Node notice() {
        var text = Nodes.paragraph("");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.notices().isEmpty() ? "" : model.notices().get(0), model.notices()));
        text.setGraphic(Nodes.icon("fth-info"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var box = new HBox(text, Nodes.spacer(), Nodes.iconButton("app.notice.dismiss", "fth-x", model::dismissNotice));
        box.setId("notice");
        box.getStyleClass().addAll("note-box", "notice");
        box.setAlignment(Pos.CENTER_LEFT);
        Nodes.showWhen(box, Bindings.isNotEmpty(model.notices()));
        return box;
    }

    private static void dress(Parent root, Settings.Theme theme) {
        var dark = theme == Settings.Theme.DARK;
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        root.getStylesheets().setAll(resource(dark ? "theme-dark.css" : "theme-light.css"));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(ShellView.class.getResource("/dev/nacelle/app/" + name), name)
                .toExternalForm();
    }
}
