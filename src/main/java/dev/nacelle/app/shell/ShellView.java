package dev.nacelle.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.reading.ReadingParser;
import java.util.Objects;
import java.util.Optional;
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
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's content: top bar, notices, the feature; and the keys that work wherever the focus is. */
public final class ShellView {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination GO_LIVE = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination THEME = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);

    private static final double WIDE_ENOUGH_FOR_BOTH = 1_140;

    private final ShellViewModel model;
    private final EndpointBarView endpointBar;
    private final StackPane sidePane = new StackPane();

    public ShellView(ShellViewModel model) {
        this.model = model;
        this.endpointBar = new EndpointBarView(model.endpoint());
    }

    /** The scene, with its style sheets; call it once. */
    public Scene build() {
        var root = new BorderPane();
        root.getStyleClass().add("shell");
        root.setTop(new VBox(topBar(), band(), new FaultSignView(model).build(), endpointBar.remark(), notice()));
        var feature = model.feature().view();
        root.setCenter(feature);
        model.sidePaneOpenProperty().addListener((observable, before, now) -> arrange(root, feature));
        root.widthProperty().addListener((observable, before, now) -> arrange(root, feature));
        var scene = new Scene(root);
        scene.getStylesheets().add(resource("nacelle.css"));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.themeProperty().addListener((observable, before, now) -> dress(root, now));
        dress(root, model.themeProperty().get());
        return scene;
    }

    private Node topBar() {
        var icon = new ImageView(new Image(resource("icon-64.png"), 28, 28, true, true));
        var bar = new HBox(
                icon,
                Nodes.label(Messages.text("app.name"), Styles.TITLE_4),
                endpointBar.build(),
                Nodes.iconButton("app.mock-panel", "fth-sliders", model::toggleSidePane),
                themeButton());
        bar.getStyleClass().add("top-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** The open pane stands beside the feature, or in its place where there is no room for both. */
    private void arrange(BorderPane root, Node feature) {
        boolean open = model.sidePaneOpenProperty().get();
        boolean narrow = root.getWidth() < WIDE_ENOUGH_FOR_BOTH;
        if (open) {
            fillSidePane();
        }
        root.setRight(null);
        root.setCenter(open && narrow ? sidePane : feature);
        root.setRight(open && !narrow ? sidePane : null);
    }

    // Made when it is first wanted: the window must not wait for what most never open.
    private void fillSidePane() {
        if (sidePane.getChildren().isEmpty()) {
            sidePane.getChildren().add(model.sidePane().view());
            sidePane.getStyleClass().add("side-pane");
        }
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

    private void keyPressed(KeyEvent event) {
        command(event).ifPresent(command -> {
            event.consume();
            command.run();
        });
    }

    private Optional<Runnable> command(KeyEvent event) {
        if (RUN.match(event)) {
            return Optional.of(model.feature()::run);
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            return Optional.of(model.feature()::cancel);
        }
        if (event.getCode() == KeyCode.F9) {
            return Optional.of(model::rescue);
        }
        if (event.getCode() == KeyCode.F6) {
            return Optional.of(model::toggleSidePane);
        }
        if (event.getCode() == KeyCode.F7) {
            return Optional.of(model.sidePane()::clear);
        }
        if (GO_LIVE.match(event)) {
            return Optional.of(model::goLive);
        }
        if (THEME.match(event)) {
            return Optional.of(model::toggleTheme);
        }
        return PASTE.match(event) ? pasteWhole(event) : Optional.empty();
    }

    /** A pasted reading fills the form wherever the focus is; only the line itself takes it as text. */
    private Optional<Runnable> pasteWhole(KeyEvent event) {
        var focused = event.getTarget() instanceof Node node ? node.getId() : null;
        var text = Optional.ofNullable(Clipboard.getSystemClipboard().getString());
        return "address".equals(focused)
                ? Optional.empty()
                : text.filter(ReadingParser::hasSeveralValues)
                        .map(several -> () -> model.feature().paste(several));
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
