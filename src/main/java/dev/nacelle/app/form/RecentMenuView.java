package dev.nacelle.app.form;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.Numbers;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.reading.Reading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;

/** The readings that were sent lately, each with what it has other than the form now. */
final class RecentMenuView {
    private static final int MOST_NAMED = 3;

    private final FormViewModel model;

    RecentMenuView(FormViewModel model) {
        this.model = model;
    }

    Node build() {
        var menu = new MenuButton(Messages.text("form.recent.text"), Nodes.icon("fth-clock"));
        Nodes.describe(menu, "form.recent");
        menu.getStyleClass().add(Styles.SMALL);
        menu.disableProperty().bind(Bindings.isEmpty(model.recent().readings()));
        menu.getItems().setAll(new CustomMenuItem());
        // Only when it opens: what differs is known then, and nobody pays for a menu that stays closed.
        menu.setOnShowing(event -> menu.getItems()
                .setAll(model.recent().readings().stream().map(this::item).toList()));
        return menu;
    }

    private CustomMenuItem item(Reading reading) {
        var words = new VBox(Nodes.label(reading.toCsv(), "recent-line"), Nodes.label(difference(reading), "muted"));
        var item = new CustomMenuItem(words);
        item.setOnAction(event -> model.show(reading));
        return item;
    }

    private String difference(Reading reading) {
        var profile = reading.profile();
        if (!profile.equals(model.profileProperty().get())) {
            return Messages.text("form.recent.profile", profile.title());
        }
        List<String> other = IntStream.range(0, profile.size())
                .filter(i -> !model.fields().get(i).value().equals(reading.value(i)))
                .mapToObj(i -> profile.field(i).label() + " " + Numbers.shown(reading.value(i)))
                .toList();
        if (other.isEmpty()) {
            return Messages.text("form.recent.same");
        }
        var named = other.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        var more = other.size() - MOST_NAMED;
        return more > 0
                ? Messages.text("form.recent.differs.more", named, more)
                : Messages.text("form.recent.differs.all", named);
    }
}
