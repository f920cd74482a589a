package dev.nacelle.app.shell;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window itself knows: the theme, the notices, which pane is open, and every command with its key. */
public final class ShellViewModel {
    private final EndpointViewModel endpoint;
    private final Feature feature;
    private final EnvironmentDesk desk;
    private final List<Pane> panes;
    private final List<Sign> signs;
    private final ReadOnlyObjectWrapper<Optional<Pane>> openPane = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Settings.Theme> theme;
    private final ObservableList<String> notices = FXCollections.observableArrayList();

    // Held here: a read-only list listens weakly to what it shows, and one made for each caller would soon be deaf.
    private final ObservableList<String> shownNotices = FXCollections.unmodifiableObservableList(notices);

    /**
     * @param panes what can be opened beside the feature, from the top
     * @param signs what may have to be seen across the window, from the top
     */
    public ShellViewModel(
            EndpointViewModel endpoint,
            Feature feature,
            EnvironmentDesk desk,
            List<Pane> panes,
            List<Sign> signs,
            Settings.Theme theme,
            List<String> notices) {
        this.endpoint = endpoint;
        this.feature = feature;
        this.desk = desk;
        this.panes = List.copyOf(panes);
        this.signs = List.copyOf(signs);
        this.theme = new SimpleObjectProperty<>(theme);
        this.notices.setAll(notices);
    }

    /** Who answers. */
    public EndpointViewModel endpoint() {
        return endpoint;
    }

    /** What is on show. */
    public Feature feature() {
        return feature;
    }

    /** Where environments are written. */
    public EnvironmentDesk desk() {
        return desk;
    }

    /** What can be opened beside it, from the top. */
    public List<Pane> panes() {
        return panes;
    }

    /** What may have to be seen across the window, from the top. */
    public List<Sign> signs() {
        return signs;
    }

    /** The pane that is open. */
    public ReadOnlyObjectProperty<Optional<Pane>> openPaneProperty() {
        return openPane.getReadOnlyProperty();
    }

    /** Opens a pane in place of the one that is open, or closes it. */
    public void toggle(Pane pane) {
        openPane.set(openPane.get().equals(Optional.of(pane)) ? Optional.empty() : Optional.of(pane));
    }

    /** Light or dark. */
    public ObjectProperty<Settings.Theme> themeProperty() {
        return theme;
    }

    /** What a person should know, the oldest first; each stays until it is dismissed. */
    public ObservableList<String> notices() {
        return shownNotices;
    }

    /** One thing more a person should know. */
    public void tell(String notice) {
        notices.add(notice);
    }

    /** Lets the oldest notice go. */
    public void dismissNotice() {
        if (!notices.isEmpty()) {
            notices.remove(0);
        }
    }

    /** Everything that can be done from anywhere, the most wanted first. */
    public List<Command> commands() {
        var commands = new ArrayList<>(feature.commands());
        commands.add(Command.of("rescue", "F9", this::rescue));
        commands.add(Command.of("go-live", "Shortcut+L", this::goLive));
        commands.add(Command.of("environments", "Shortcut+E", endpoint::askForList));
        commands.add(Command.of("env.new", desk::create));
        commands.add(Command.of("env.import", desk::importText));
        commands.add(Command.of("env.export", desk::exportAll));
        commands.add(Command.of("theme", "Shortcut+T", this::toggleTheme));
        panes.forEach(pane -> commands.add(Command.of("pane." + pane.id(), pane.key(), () -> toggle(pane))));
        panes.forEach(pane -> commands.addAll(pane.commands()));
        return commands;
    }

    /** The other theme. */
    public void toggleTheme() {
        theme.set(theme.get() == Settings.Theme.DARK ? Settings.Theme.LIGHT : Settings.Theme.DARK);
    }

    /** Back to the mock and the same reading once more: the one key for a stage where live does not answer. */
    public void rescue() {
        if (endpoint.kindProperty().get() == Endpoint.Kind.LIVE) {
            endpoint.kindProperty().set(Endpoint.Kind.MOCK);
            feature.run();
        }
    }

    /** To the live address. */
    public void goLive() {
        endpoint.kindProperty().set(Endpoint.Kind.LIVE);
    }
}
