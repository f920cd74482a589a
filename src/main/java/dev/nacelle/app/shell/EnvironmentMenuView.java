package dev.nacelle.app.shell;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/**
 * The list of who can answer, and of what can be done with an environment. Of many environments those made last stand in it;
 * all of them are found by a few letters of the name.
 */
final class EnvironmentMenuView {
    /** So many environments stand in the list itself. */
    static final int MOST_AT_ONCE = 10;

    private final EndpointViewModel model;
    private final EnvironmentDesk desk;
    private final Runnable find;
    private final MenuButton button = new MenuButton();
    private Optional<Known> shown = Optional.empty();

    /** What the list is made of. */
    private record Known(List<Environment> all, List<Boolean> complete, Optional<Environment> current) {}

    /**
     * @param find opens the list of all environments
     */
    EnvironmentMenuView(EndpointViewModel model, EnvironmentDesk desk, Runnable find) {
        this.model = model;
        this.desk = desk;
        this.find = find;
    }

    Node build() {
        Nodes.describe(button, "endpoint.environments");
        button.getStyleClass().add("environments");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.currentProperty()
                                .get()
                                .map(Environment::name)
                                .orElse(Messages.text("endpoint.environments.text")),
                        model.currentProperty()));
        var dot = dot();
        MarkStyle.follow(dot, model);
        button.setGraphic(dot);
        // Made when it is opened: what is known of secrets may have changed by then.
        button.setOnShowing(event -> refresh());
        refresh();
        // Later: when a presentation ends for it, the window is back only then.
        model.askedForListProperty()
                .addListener((observable, before, now) -> Platform.runLater(() -> {
                    button.requestFocus();
                    button.show();
                }));
        return button;
    }

    /** An unchanged list is left alone: JavaFX dresses each new entry anew before the list can be seen. */
    private void refresh() {
        var environments = model.environments();
        var known = new Known(
                List.copyOf(environments.all()),
                environments.all().stream()
                        .map(environment -> environments.missing(environment).isEmpty())
                        .toList(),
                model.currentProperty().get());
        if (!shown.equals(Optional.of(known))) {
            button.getItems().setAll(items());
            shown = Optional.of(known);
        }
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        var mock = item("mock", Messages.text("endpoint.choice.mock"), () -> model.kindProperty()
                .set(Endpoint.Kind.MOCK));
        mock.setGraphic(Nodes.icon("fth-monitor"));
        items.add(mock);
        items.addAll(choices(model.environments().all()));
        items.add(new SeparatorMenuItem());
        model.currentProperty().get().ifPresent(current -> items.addAll(actions(current)));
        items.add(item("new", Messages.text("endpoint.new"), desk::create));
        items.add(item("import", Messages.text("endpoint.import"), desk::importText));
        var export = item("export", Messages.text("endpoint.export"), desk::exportAll);
        export.setDisable(model.environments().all().isEmpty());
        items.add(export);
        return items;
    }

    private List<MenuItem> choices(List<Environment> all) {
        int earlier = Math.max(0, all.size() - MOST_AT_ONCE);
        var items = new ArrayList<>(
                all.subList(earlier, all.size()).stream().map(this::choice).toList());
        if (earlier > 0) {
            // No list beside this one: JavaFX dresses all of it three times before it can be seen.
            var more = item("all", Messages.text("endpoint.choice.all", all.size()), () -> Platform.runLater(find));
            more.setGraphic(Nodes.icon("fth-search"));
            items.add(more);
        }
        return items;
    }

    private MenuItem choice(Environment environment) {
        var key = model.environments().missing(environment).isEmpty()
                ? "endpoint.choice.live"
                : "endpoint.choice.needs-secret";
        var words = Messages.text(key, environment.name(), environment.address().getHost());
        var item = item("choose-" + environment.name(), words, () -> model.choose(environment));
        var dot = dot();
        MarkStyle.set(dot, environment.mark());
        item.setGraphic(dot);
        return item;
    }

    private List<MenuItem> actions(Environment current) {
        var delete = new Menu(Messages.text("endpoint.delete", current.name()));
        delete.getItems().add(item("delete", Messages.text("endpoint.delete.sure"), () -> model.remove(current)));
        return List.of(
                item("edit", Messages.text("endpoint.edit", current.name()), () -> desk.edit(current)),
                item(
                        "duplicate",
                        Messages.text("endpoint.duplicate", current.name()),
                        () -> desk.edit(model.environments().duplicate(current))),
                delete);
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setId("environment-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Label dot() {
        var dot = Nodes.label("", "mark-dot");
        dot.setGraphic(Nodes.icon("fth-cloud"));
        return dot;
    }
}
