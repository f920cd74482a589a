package dev.nacelle.app.shell;

import dev.nacelle.app.endpoint.ApiAddress;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.look.LookViewModel;
import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window itself knows: its look, the notices, what is open, and every command with its key. */
public final class ShellViewModel {
    /** What the overlay is called that holds all environments. */
    public static final String ENVIRONMENTS = "environments";

    private final EndpointViewModel endpoint;
    private final Feature feature;
    private final EnvironmentDesk desk;
    private final List<Pane> panes;
    private final List<Sign> signs;
    private final ReadOnlyObjectWrapper<Optional<Pane>> openPane = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Overlay> overlays;
    private final ReadOnlyObjectWrapper<Optional<Overlay>> openOverlay = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LookViewModel look;
    private List<FileTaker> takers = List.of();
    private final ObservableList<String> notices = FXCollections.observableArrayList();

    // Held here: a read-only list listens weakly to what it shows, and one made for each caller would soon be deaf.
    private final ObservableList<String> shownNotices = FXCollections.unmodifiableObservableList(notices);

    /**
     * @param panes what can be opened beside the feature, from the top
     * @param signs what may have to be seen across the window, from the top
     * @param overlays what can be laid over everything
     */
    public ShellViewModel(
            EndpointViewModel endpoint,
            Feature feature,
            EnvironmentDesk desk,
            List<Pane> panes,
            List<Sign> signs,
            List<Overlay> overlays,
            LookViewModel look,
            List<String> notices) {
        this.endpoint = endpoint;
        this.feature = feature;
        this.desk = desk;
        this.panes = List.copyOf(panes);
        this.signs = List.copyOf(signs);
        this.overlays = List.copyOf(overlays);
        this.look = look;
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

    /** Opens a pane, if it is not open. */
    public void show(Pane pane) {
        openPane.set(Optional.of(pane));
    }

    /** From now on files go to the first of these that takes them. */
    public void offerFilesTo(List<FileTaker> inTurn) {
        takers = List.copyOf(inTurn);
    }

    /** Gives a file that was opened or dropped to whoever takes it. */
    public void open(Path file) {
        if (takers.stream().noneMatch(taker -> taker.take(file))) {
            tell(Messages.text("readingfile.nobody", file.getFileName()));
        }
    }

    /** What can be laid over everything. */
    public List<Overlay> overlays() {
        return overlays;
    }

    /** The overlay that is open. */
    public ReadOnlyObjectProperty<Optional<Overlay>> openOverlayProperty() {
        return openOverlay.getReadOnlyProperty();
    }

    /** Opens an overlay in place of the one that is open, or closes it. */
    public void toggle(Overlay overlay) {
        openOverlay.set(openOverlay.get().equals(Optional.of(overlay)) ? Optional.empty() : Optional.of(overlay));
    }

    /** Lays the list of all environments over the window. */
    public void findEnvironment() {
        overlays.stream()
                .filter(over -> over.id().equals(ENVIRONMENTS))
                .forEach(over -> openOverlay.set(Optional.of(over)));
    }

    /** Puts the open overlay away. */
    public void closeOverlay() {
        openOverlay.set(Optional.empty());
    }

    /** Colours, size, and who looks on. */
    public LookViewModel look() {
        return look;
    }

    /** The colours on show. */
    public ObjectProperty<Settings.Theme> themeProperty() {
        return look.themeProperty();
    }

    /** Words a room must not read, besides those with the form of a host or an account: the live API's own. */
    public Set<String> discreetWords() {
        return endpoint.currentProperty().get().stream()
                .map(Environment::address)
                .flatMap(uri -> Stream.concat(
                        Stream.ofNullable(uri.getHost()), ApiAddress.of(uri).map(ApiAddress::apiId).stream()))
                .collect(Collectors.toSet());
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
        overlays.forEach(over -> commands.add(Command.of("overlay." + over.id(), over.key(), () -> toggle(over))));
        commands.addAll(lookCommands());
        commands.add(Command.of("environments", "Shortcut+E", this::listEnvironments));
        commands.add(Command.of("env.new", desk::create));
        commands.add(Command.of("env.import", desk::importText));
        commands.add(Command.of("env.export", desk::exportAll));
        panes.forEach(pane -> commands.add(Command.of("pane." + pane.id(), pane.key(), () -> toggle(pane))));
        panes.forEach(pane -> commands.addAll(pane.commands()));
        return commands;
    }

    /** Their names lead to hosts: no room is to read them, so a presentation ends first. */
    private void listEnvironments() {
        if (look.presentingProperty().get()) {
            look.togglePresenting();
        }
        endpoint.askForList();
    }

    /** Does what a command says; what is laid over the window gives way, unless only the window's look changes. */
    public void run(Command command) {
        var isToStay = command.id().startsWith("overlay.") || command.id().startsWith("look.");
        if (!isToStay) {
            closeOverlay();
        }
        command.run();
    }

    /**
     * What Escape does first: put away what lies over the window; else, while nothing runs, end the presentation, or what
     * the open pane puts away.
     */
    public Optional<Runnable> wayBack() {
        if (openOverlay.get().isPresent()) {
            return Optional.of(this::closeOverlay);
        }
        if (feature.isBusy()) {
            return Optional.empty();
        }
        return look.presentingProperty().get()
                ? Optional.of(look::togglePresenting)
                : openPane.get().flatMap(Pane::wayBack);
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

    private List<Command> lookCommands() {
        return List.of(
                Command.of("look.present", "F11", look::togglePresenting),
                Command.of("look.hide", "Shift+F11", look::toggleHiding),
                Command.of("look.larger", "Shortcut+Plus", look::zoomIn),
                Command.of("look.smaller", "Shortcut+Minus", look::zoomOut),
                Command.of("look.whole", "Shortcut+0", look::zoomToWhole),
                Command.of("look.theme", "Shortcut+T", look::nextTheme),
                Command.of("look.desktop", look::followDesktop),
                Command.of("look.motion", look::toggleMotion));
    }
}
