package dev.nacelle.app.snippet;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The button that offers the call in every form; its tooltip and its text for screen readers say what was copied. */
public final class SnippetMenuView {
    private final SnippetViewModel model;

    public SnippetMenuView(SnippetViewModel model) {
        this.model = model;
    }

    /** The view's node; call it once. */
    public Node build() {
        var menu = new MenuButton(Messages.text("snippet.menu.text"), Nodes.icon("fth-share"));
        menu.setId("snippet-menu");
        menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        menu.setTooltip(new Tooltip(Messages.text("snippet.menu.tip")));
        menu.setAccessibleText(Messages.text("snippet.menu.tip"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Arrays.stream(Snippet.values()).map(this::item).forEach(menu.getItems()::add);
        model.saidProperty().addListener((observable, before, now) -> done(menu, now));
        menu.setOnShowing(event -> fresh(menu));
        return menu;
    }

    private static void fresh(MenuButton menu) {
        menu.setText(Messages.text("snippet.menu.text"));
        menu.setGraphic(Nodes.icon("fth-share"));
    }

    /** Says so where the person looks, until the menu is wanted again. */
    private static void done(MenuButton menu, String said) {
        menu.setText(Messages.text("snippet.menu.done"));
        menu.setGraphic(Nodes.icon("fth-check"));
        menu.getTooltip().setText(said);
        menu.setAccessibleText(said);
    }

    private MenuItem item(Snippet snippet) {
        var item = new MenuItem(snippet.title());
        item.setId("snippet-" + snippet.id());
        item.setOnAction(event -> model.copy(snippet));
        return item;
    }
}
