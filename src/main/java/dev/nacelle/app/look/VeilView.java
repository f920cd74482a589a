package dev.nacelle.app.look;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Lays {@link Discretion} over everything that can be read in a scene and in the windows that pop up from it. It looks at
 * the texts that are about to be drawn, after they were laid out and before they are: no view has to remember to hide
 * something, and none can forget it. What the views hold, and what is sent or copied, stays as it is.
 *
 * <p>A text the toolkit will not let go of, that of a field one types in, is not drawn at all; the field is marked
 * {@code :veiled}.
 */
public final class VeilView {
    private static final PseudoClass VEILED = PseudoClass.getPseudoClass("veiled");

    private final ObservableValue<Boolean> on;
    private final Supplier<? extends Collection<String>> known;
    private final Map<Text, Written> written = new WeakHashMap<>();
    private final Map<Scene, Runnable> watched = new WeakHashMap<>();
    private Set<String> knownBefore = Set.of();

    // Held here: the list of windows outlives them all, and must not keep this one.
    private ListChangeListener<Window> windows = change -> {};

    /** What stood in a text, and what stands there now. */
    private record Written(String text, String shown) {}

    /**
     * @param on whether somebody looks on
     * @param known the words to hide besides what has the form of something to hide; asked before each drawing
     */
    public VeilView(ObservableValue<Boolean> on, Supplier<? extends Collection<String>> known) {
        this.on = on;
        this.known = known;
    }

    /** Lays it over that scene and its pop-ups for good; call it once. */
    public void over(Scene scene) {
        windows = change -> {
            if (on.getValue()) {
                popUps(scene).forEach(this::watch);
            }
        };
        Window.getWindows().addListener(new WeakListChangeListener<>(windows));
        on.addListener((observable, before, now) -> {
            if (now) {
                watch(scene);
                popUps(scene).forEach(this::watch);
            } else {
                lift();
            }
        });
        if (on.getValue()) {
            watch(scene);
        }
    }

    private static List<Scene> popUps(Scene scene) {
        var popUps = new ArrayList<Scene>();
        for (var window : Window.getWindows()) {
            if (window instanceof PopupWindow popUp && PopUpSizeView.isOf(popUp, scene)) {
                popUps.add(popUp.getScene());
            }
        }
        return popUps;
    }

    private void watch(Scene scene) {
        if (!watched.containsKey(scene)) {
            // Between layout and drawing: a text can be seen in no other moment.
            Runnable look = () -> lookAt(scene);
            watched.put(scene, look);
            scene.addPostLayoutPulseListener(look);
        }
        lookAt(scene);
    }

    private void lookAt(Scene scene) {
        var now = Set.copyOf(known.get());
        if (!now.equals(knownBefore)) {
            restore();
            knownBefore = now;
        }
        cover(scene.getRoot(), now);
    }

    private void cover(Node node, Set<String> words) {
        if (node instanceof Text text) {
            cover(text, words);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> cover(child, words));
        }
    }

    private void cover(Text text, Set<String> words) {
        var before = written.get(text);
        if (before != null && text.getText().equals(before.shown())) {
            return;
        }
        var said = text.getText();
        var veiled = Discretion.veiled(said, words);
        written.put(text, new Written(said, veiled));
        if (text.textProperty().isBound()) {
            written.put(text, new Written(said, said));
            darken(text, !veiled.equals(said));
        } else if (!veiled.equals(said)) {
            text.setText(veiled);
        }
    }

    private static void darken(Text text, boolean dark) {
        text.setOpacity(dark ? 0 : 1);
        for (Node around = text; around != null; around = around.getParent()) {
            if (around.getStyleClass().contains("text-input")) {
                around.pseudoClassStateChanged(VEILED, dark);
            }
        }
    }

    private void lift() {
        watched.forEach(Scene::removePostLayoutPulseListener);
        watched.clear();
        restore();
    }

    private void restore() {
        written.forEach((text, was) -> {
            if (text.textProperty().isBound()) {
                darken(text, false);
            } else if (text.getText().equals(was.shown())) {
                text.setText(was.text());
            }
        });
        written.clear();
    }
}
