package dev.nacelle.app.look;

import atlantafx.base.theme.PrimerDark;
import dev.nacelle.app.settings.Settings.Theme;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Gives a scene its style sheets: the shapes, the colours of every theme, and the size of what pops up beside it. Which
 * theme's colours hold is a state of the scene's root. An exchange of style sheets instead would have JavaFX look for the
 * rules of every node anew, which takes it ten times as long as another state does.
 */
public final class DressView {
    private static final PseudoClass LIGHT = PseudoClass.getPseudoClass("light");
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
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(Stream.of("theme-dark", "theme-light", "theme-contrast", "nacelle")
                        .map(DressView::sheet)
                        .toList());
        theme.addListener((observable, before, now) -> wear(now, scene.getRoot()));
        wear(theme.getValue(), scene.getRoot());
        new PopUpSizeView(factor).over(scene);
    }

    private static void wear(Theme theme, Node root) {
        root.pseudoClassStateChanged(LIGHT, theme == Theme.LIGHT);
        root.pseudoClassStateChanged(CONTRAST, theme == Theme.CONTRAST);
    }

    private static String sheet(String name) {
        var file = "/dev/nacelle/app/" + name + ".css";
        return Objects.requireNonNull(DressView.class.getResource(file), file).toExternalForm();
    }
}
