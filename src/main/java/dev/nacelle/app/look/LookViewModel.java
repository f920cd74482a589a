package dev.nacelle.app.look;

import dev.nacelle.app.settings.Settings.Look;
import dev.nacelle.app.settings.Settings.Theme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The window's colours and size, whether things may move, and whether a room looks on. */
public final class LookViewModel {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final BooleanProperty followsDesktop = new SimpleBooleanProperty();
    private final IntegerProperty zoom = new SimpleIntegerProperty();
    private final BooleanProperty lessMotion = new SimpleBooleanProperty();
    private final BooleanProperty stillDesktop = new SimpleBooleanProperty();
    private final BooleanBinding still = Bindings.or(lessMotion, stillDesktop);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final BooleanProperty hiding = new SimpleBooleanProperty();
    private final BooleanBinding discreet = Bindings.or(presenting, hiding);
    private final ObjectBinding<Look> look = Bindings.createObjectBinding(
            () -> new Look(theme.get(), followsDesktop.get(), zoom.get(), lessMotion.get()),
            theme,
            followsDesktop,
            zoom,
            lessMotion);
    private final ReadOnlyIntegerWrapper askedForDesktop = new ReadOnlyIntegerWrapper();

    /** A window that looks like that, and that nobody else looks at. */
    public LookViewModel(Look remembered) {
        theme.set(remembered.theme());
        followsDesktop.set(remembered.followsDesktop());
        zoom.set(remembered.zoom());
        lessMotion.set(remembered.lessMotion());
    }

    /** What is to be remembered of it. */
    public Look look() {
        return look.get();
    }

    /** The same, to be told of each change. */
    public ObjectBinding<Look> lookBinding() {
        return look;
    }

    /** The colours on show. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Whether the desktop chooses the colours. */
    public ReadOnlyBooleanProperty followsDesktopProperty() {
        return followsDesktop;
    }

    /** The size of everything, in percent. */
    public ReadOnlyIntegerProperty zoomProperty() {
        return zoom;
    }

    /** Whether nothing may move that need not: by the person's choice or the desktop's. */
    public BooleanBinding stillBinding() {
        return still;
    }

    /** Whether the window is made for a room to read; never remembered. */
    public ReadOnlyBooleanProperty presentingProperty() {
        return presenting;
    }

    /** Whether names of hosts and numbers of accounts are unreadable; always while presenting. */
    public BooleanBinding discreetBinding() {
        return discreet;
    }

    /** Counts how often the desktop was to be asked for its choice. */
    public ReadOnlyIntegerProperty askedForDesktopProperty() {
        return askedForDesktop.getReadOnlyProperty();
    }

    /** Light, dark, high contrast, and light again; from now on the person chooses. */
    public void nextTheme() {
        followsDesktop.set(false);
        theme.set(
                switch (theme.get()) {
                    case LIGHT -> Theme.DARK;
                    case DARK -> Theme.CONTRAST;
                    case CONTRAST -> Theme.LIGHT;
                });
    }

    /** Leaves the colours to the desktop from now on. */
    public void followDesktop() {
        followsDesktop.set(true);
        askedForDesktop.set(askedForDesktop.get() + 1);
    }

    /** Takes what the desktop told. */
    public void desktopIs(Desktop told) {
        told.still().ifPresent(stillDesktop::set);
        if (!followsDesktop.get()) {
            return;
        }
        if (told.contrast().orElse(false)) {
            theme.set(Theme.CONTRAST);
        } else {
            told.dark().ifPresent(dark -> theme.set(dark ? Theme.DARK : Theme.LIGHT));
        }
    }

    /** One step larger. */
    public void zoomIn() {
        zoom.set(Zoom.larger(zoom.get()));
    }

    /** One step smaller. */
    public void zoomOut() {
        zoom.set(Zoom.smaller(zoom.get()));
    }

    /** As it was drawn. */
    public void zoomToWhole() {
        zoom.set(Zoom.WHOLE);
    }

    /** Lets things move, or keeps them still whatever the desktop says. */
    public void toggleMotion() {
        lessMotion.set(!lessMotion.get());
    }

    /** Begins or ends the presentation. */
    public void togglePresenting() {
        presenting.set(!presenting.get());
    }

    /** Hides hosts and accounts in the everyday window too, or shows them again. */
    public void toggleHiding() {
        hiding.set(!hiding.get());
    }
}
