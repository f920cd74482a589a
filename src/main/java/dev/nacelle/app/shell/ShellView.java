package dev.nacelle.app.shell;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.look.DressView;
import dev.nacelle.app.look.VeilView;
import dev.nacelle.app.look.ZoomView;
import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Motion;
import dev.nacelle.app.ui.Nodes;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window's content: top bar, signs, notices, the feature, and the panes beside it. */
public final class ShellView {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
    private static final double ROOM_FOR_NAME = 900;
    private static final double ROOM_FOR_THEME = 560;

    private final ShellViewModel model;
    private final EndpointBarView endpointBar;
    private @Nullable Node stage;

    public ShellView(ShellViewModel model) {
        this.model = model;
        this.endpointBar = new EndpointBarView(model.endpoint(), model.desk(), model::findEnvironment);
    }

    /** The scene, with its style sheets; call it once. */
    public Scene build() {
        var look = model.look();
        var everyday = everyday();
        var place = new StackPane(everyday);
        var curtain = new Curtain(everyday);
        look.presentingProperty().addListener((observable, before, now) -> {
            curtain.draw(now);
            if (now) {
                place.getChildren().add(0, stage());
            } else {
                place.getChildren().remove(stage);
            }
        });
        var zoom = new ZoomView(new StackPane(place, desk(everyday), new OverlayView(model, place).build()));
        var scene = new Scene(zoom);
        zoom.factorProperty().bind(factor(scene));
        new DressView(look.themeProperty(), zoom.factorProperty()).dress(scene);
        new VeilView(look.discreetBinding(), model::discreetWords).over(scene);
        new KeysView(model).listenIn(scene);
        new DropView(model).listenIn(scene);
        look.stillBinding().addListener((observable, before, now) -> Motion.want(!now));
        if (look.stillBinding().get()) {
            Motion.want(false);
        }
        return scene;
    }

    /** The zoom; but a stage is always as large as the window lets it be. */
    private DoubleBinding factor(Scene scene) {
        var look = model.look();
        return Bindings.createDoubleBinding(
                () -> look.presentingProperty().get()
                        ? StageFrameView.factor(scene.getWidth(), scene.getHeight())
                        : look.zoomProperty().get() / 100.0,
                look.presentingProperty(),
                look.zoomProperty(),
                scene.widthProperty(),
                scene.heightProperty());
    }

    private Node stage() {
        if (stage == null) {
            stage = new StageFrameView(model).build();
        }
        return stage;
    }

    private Node everyday() {
        var shell = new BorderPane();
        shell.getStyleClass().add("shell");
        shell.setTop(top());
        shell.setRight(new PaneRailView(model).build());
        shell.setCenter(new MiddleView(model).build());
        return shell;
    }

    private Node top() {
        var top = new VBox(topBar(), band());
        model.signs().forEach(sign -> top.getChildren().add(new SignView(sign).build()));
        top.getChildren().addAll(endpointBar.remark(), notice());
        return top;
    }

    /** Who answers has the bar to itself where there is little room. */
    private Node topBar() {
        var icon = new ImageView(new Image(resource("icon-64.png"), 28, 28, true, true));
        var name = Nodes.wholeLabel(Messages.text("app.name"), Styles.TITLE_4);
        var endpoint = Nodes.scrollable(endpointBar.build());
        endpoint.setFitToWidth(true);
        endpoint.setFitToHeight(true);
        endpoint.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        endpoint.setFocusTraversable(false);
        endpoint.getStyleClass().add("page");
        HBox.setHgrow(endpoint, Priority.ALWAYS);
        var theme = themeButton();
        var bar = new HBox(icon, name, endpoint, theme);
        Nodes.showWhen(icon, bar.widthProperty().greaterThan(ROOM_FOR_NAME));
        Nodes.showWhen(name, bar.widthProperty().greaterThan(ROOM_FOR_NAME));
        Nodes.showWhen(theme, bar.widthProperty().greaterThan(ROOM_FOR_THEME));
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

    private Button themeButton() {
        var button = Nodes.iconButton("app.theme", "fth-moon", model.look()::nextTheme);
        button.graphicProperty().bind(model.themeProperty().map(now -> Nodes.icon(iconOfNext(now))));
        return button;
    }

    private static String iconOfNext(Settings.Theme now) {
        return switch (now) {
            case LIGHT -> "fth-moon";
            case DARK -> "fth-eye";
            case CONTRAST -> "fth-sun";
        };
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

    private static String resource(String name) {
        return Objects.requireNonNull(ShellView.class.getResource("/dev/nacelle/app/" + name), name)
                .toExternalForm();
    }
}
