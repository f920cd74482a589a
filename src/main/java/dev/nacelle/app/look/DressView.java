package dev.nacelle.app.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.nacelle.app.settings.Settings.Theme;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Gives a scene its style sheets: the theme's colours, the shapes, and the size of what pops up beside it. */
public final class DressView {
    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("high-contrast");

    private final ObservableValue<Theme> theme;
    private final ObservableValue<Number> factor;

    /**
     * @param factor how large everything is; 1 as it was drawn
     */
    public DressView(ObservableValue<Theme> theme, ObservableValue<Number> factor) {
        this.theme = theme;
        this.factor = factor;
    }

    /** Dresses that scene, now and at each change. */
    public void dress(Scene scene) {
        theme.addListener((observable, before, now) -> wear(scene));
        wear(scene);
        new PopUpSizeView(factor).over(scene);
    }

    private void wear(Scene scene) {
        var now = theme.getValue();
        var base = now == Theme.LIGHT ? new PrimerLight() : new PrimerDark();
        if (!base.getUserAgentStylesheet().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        }
        var colours = resource("theme-" + now.name().toLowerCase(Locale.ROOT) + ".css");
        scene.getStylesheets().setAll(colours, resource("nacelle.css"));
        scene.getRoot().pseudoClassStateChanged(CONTRAST, now == Theme.CONTRAST);
    }

    private static String resource(String name) {
        return Objects.requireNonNull(DressView.class.getResource("/dev/nacelle/app/" + name), name)
                .toExternalForm();
    }
}
