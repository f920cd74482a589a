package dev.nacelle.app.monkey;

import dev.nacelle.app.gui.FxHarness;
import dev.nacelle.app.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/** After whatever was done to the window: everything put away, the mock as usual, and one more reading scored. */
public final class Homecoming {
    private static final List<String> AWAY = List.of("Esc", "Esc", "Esc", "Shortcut+0");
    private static final long PATIENCE_NANOS = Duration.ofMinutes(3).toNanos();

    private final Stage stage;
    private final Hands hands;

    public Homecoming(Stage stage, Hands hands) {
        this.stage = stage;
        this.hands = hands;
    }

    /** Has the mock score a reading that was not scored before; what is seen instead of the score, if it is not. */
    public Optional<String> problem() {
        FxHarness.doFx(stage::requestFocus);
        AWAY.forEach(hands::strike);
        if (FxHarness.onFx(() -> find("stage").isPresent())) {
            hands.strike("F11");
        }
        FxHarness.settle();
        mockAsUsual();
        FxHarness.doFx(() -> {
            fire("endpoint-mock");
            find("profile").map(ComboBox.class::cast).ifPresent(chooser -> chooser.getSelectionModel()
                    .select(0));
        });
        FxHarness.settle();
        FxHarness.doFx(() -> fire("form-random"));
        hands.strike("Shortcut+Enter");
        return comes(this::isScored) ? Optional.empty() : Optional.of(FxHarness.onFx(this::seen));
    }

    /** What a person would be told, from anywhere in the window. */
    private String seen() {
        return Stream.of("badge", "summary", "failure-title", "line", "mockpanel-setup-told", "story-progress")
                .map(id -> id + " " + find(id).map(Homecoming::words).orElse("-"))
                .collect(Collectors.joining("; "));
    }

    private static String words(Node node) {
        if (node instanceof Labeled label) {
            return label.getText();
        }
        return node instanceof TextInputControl input ? input.getText() : node.toString();
    }

    private void mockAsUsual() {
        if (FxHarness.onFx(() -> find("mock-panel").isEmpty())) {
            hands.strike("F6");
            FxHarness.settle();
        }
        FxHarness.doFx(() -> fire("mockpanel-setup-reset"));
        hands.strike("F7");
        FxHarness.settle();
        // In a narrow window the pane stands in the place of the reading.
        hands.strike("F6");
        FxHarness.settle();
    }

    private boolean isScored() {
        var answered = Messages.text("score.by-mock", "", "", "").strip().split(" ", 3)[0];
        return FxHarness.onFx(() -> find("summary")
                .map(Label.class::cast)
                .filter(label -> label.getParent().isVisible())
                .map(Label::getText)
                .filter(text -> text.startsWith(answered) && !text.contains(Messages.text("score.stale")))
                .isPresent());
    }

    private static boolean comes(BooleanSupplier wanted) {
        var last = System.nanoTime() + PATIENCE_NANOS;
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > last) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }

    private Optional<Node> find(String id) {
        return Optional.ofNullable(stage.getScene().lookup("#" + id));
    }

    private void fire(String id) {
        find(id).map(ButtonBase.class::cast)
                .filter(button -> !button.isDisabled())
                .ifPresent(ButtonBase::fire);
    }
}
