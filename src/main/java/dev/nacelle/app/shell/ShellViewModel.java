package dev.nacelle.app.shell;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.settings.Settings;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window itself knows: the theme, the notices, and which keys go where. */
public final class ShellViewModel {
    private final EndpointViewModel endpoint;
    private final Feature feature;
    private final SidePane sidePane;
    private final BooleanProperty sidePaneOpen = new SimpleBooleanProperty();
    private final ObjectProperty<Settings.Theme> theme;
    private final ObservableList<String> notices = FXCollections.observableArrayList();

    // Held here: a read-only list listens weakly to what it shows, and one made for each caller would soon be deaf.
    private final ObservableList<String> shownNotices = FXCollections.unmodifiableObservableList(notices);

    public ShellViewModel(
            EndpointViewModel endpoint,
            Feature feature,
            SidePane sidePane,
            Settings.Theme theme,
            List<String> notices) {
        this.endpoint = endpoint;
        this.feature = feature;
        this.sidePane = sidePane;
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

    /** What can be opened beside it. */
    public SidePane sidePane() {
        return sidePane;
    }

    /** Whether it is open. */
    public BooleanProperty sidePaneOpenProperty() {
        return sidePaneOpen;
    }

    /** Opens or closes it. */
    public void toggleSidePane() {
        sidePaneOpen.set(!sidePaneOpen.get());
    }

    /** Light or dark. */
    public ObjectProperty<Settings.Theme> themeProperty() {
        return theme;
    }

    /** What a person should know, the oldest first; each stays until it is dismissed. */
    public ObservableList<String> notices() {
        return shownNotices;
    }

    /** Lets the oldest notice go. */
    public void dismissNotice() {
        if (!notices.isEmpty()) {
            notices.remove(0);
        }
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
