package dev.nacelle.app.ui;

import dev.nacelle.app.text.Messages;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes nodes with everything they need to be found, read aloud and styled. */
public final class Nodes {
    private Nodes() {}

    /** A label with those style classes. */
    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label that is never cut short. */
    public static Label wholeLabel(String text, String... styleClasses) {
        var label = label(text, styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label that takes several lines where it must. */
    public static Label paragraph(String text, String... styleClasses) {
        var label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** An icon of the Feather set, such as {@code fth-sun}; it says nothing to a screen reader. */
    public static FontIcon icon(String literal, String... styleClasses) {
        var icon = new FontIcon(literal);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    /** A button whose text, tooltip and accessible text come from the messages under that id. */
    public static Button button(String id, String icon, Runnable action) {
        var button = new Button(Messages.text(id + ".text"), icon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        describe(button, id);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button that shows an icon only; its tooltip says what it does. */
    public static Button iconButton(String id, String icon, Runnable action) {
        var button = new Button("", icon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        describe(button, id);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Gives a button the id (dots become dashes), tooltip and accessible text of that message. */
    public static void describe(ButtonBase button, String id) {
        var tip = Messages.text(id + ".tip");
        button.setId(id.replace('.', '-'));
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
    }

    /** Gives a node the room there is, and lets it be scrolled where that is less than it needs. */
    public static Node page(Node content) {
        var page = scrollable(content);
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.setFocusTraversable(false);
        page.getStyleClass().add("page");
        return page;
    }

    /** Lets a node be scrolled. */
    public static ScrollPane scrollable(Node content) {
        var pane = new ScrollPane(content);
        keepNoPicture(pane);
        return pane;
    }

    /** A field of many lines. */
    public static TextArea textArea(String text) {
        var area = new TextArea(text);
        area.skinProperty().addListener((observable, before, now) -> area.lookupAll(".scroll-pane")
                .forEach(pane -> keepNoPicture((ScrollPane) pane)));
        return area;
    }

    /**
     * JavaFX keeps a picture of what is seen in every scroll pane, up to 4 MB each, paints it anew with every change and
     * puts the old one by; from here on not in this one.
     */
    static void keepNoPicture(ScrollPane pane) {
        pane.skinProperty().addListener((observable, before, now) -> pane.lookupAll(".viewport")
                .forEach(viewport -> viewport.setCache(false)));
    }

    /** An entry of a menu: {@code id.text} is its text. */
    public static MenuItem menuItem(String id, String icon, Runnable action) {
        var item = new MenuItem(Messages.text(id + ".text"), icon(icon));
        item.setId(id.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    /**
     * A slider. Where a pop-up swallowed the press that closed it, the drag that follows means nothing to it: JavaFX's skin
     * would fail.
     */
    public static Slider slider(double least, double most, double value) {
        var slider = new Slider(least, most, value);
        var isHeld = new AtomicBoolean();
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> isHeld.set(true));
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> isHeld.set(false));
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!isHeld.get()) {
                event.consume();
            }
        });
        return slider;
    }

    /** What stands where that list would be empty, and says why it is. Clicks go through it. */
    public static Label whereEmpty(String id, ObservableList<?> list, ObservableValue<String> why) {
        var text = paragraph("", "muted", "history-nothing");
        text.setId(id);
        text.textProperty().bind(why);
        text.visibleProperty().bind(Bindings.isEmpty(list));
        text.setMouseTransparent(true);
        return text;
    }

    /** Takes what room is left in a row. */
    public static Node spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** Shows a node and gives it room, or neither. */
    public static void showWhen(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    /** Puts a text on the clipboard. */
    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
