package dev.nacelle.app.hops;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.contract.Hop;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One hop of the strip: an icon of its own shape for each verdict, the name, the verdict in words, the time. */
final class HopCellView {
    private static final PseudoClass LIKELY = PseudoClass.getPseudoClass("likely");

    private final Hop hop;
    private final ToggleButton button = new ToggleButton();
    private final StackPane icon = new StackPane();
    private final Label name = words("hop-name");
    private final Label verdict = words("hop-verdict");
    private final Label time = words("hop-time");
    private final Tooltip tip = new Tooltip();
    private Optional<HopState> shown = Optional.empty();
    private boolean stacked;

    HopCellView(Hop hop, Runnable looked) {
        this.hop = hop;
        var content = new VBox(icon, name, verdict, time);
        content.setAlignment(Pos.TOP_CENTER);
        write();
        button.setId("hop-" + hop.wireName());
        button.getStyleClass().setAll("hop-cell");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(content);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setAlignment(Pos.TOP_CENTER);
        button.setTooltip(tip);
        button.setOnAction(event -> looked.run());
    }

    Hop hop() {
        return hop;
    }

    ToggleButton node() {
        return button;
    }

    void select(boolean selected) {
        button.setSelected(selected);
    }

    /**
     * @param place the hop's place on the way, from 1
     * @param length how many hops there are
     */
    void show(Optional<HopState> state, int place, int length) {
        shown = state;
        write();
        icon.getChildren()
                .setAll(Nodes.icon(state.map(known -> icon(known.verdict())).orElse("fth-circle"), "hop-icon"));
        for (var any : HopVerdict.values()) {
            button.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(any.wireName()),
                    state.filter(known -> known.verdict() == any).isPresent());
        }
        button.pseudoClassStateChanged(
                LIKELY,
                state.filter(known -> !known.words().equals(known.verdict().words()))
                        .isPresent());
        var spoken = state.map(known -> spoken(known, place, length))
                .orElse(Messages.text("hops.spoken.waiting", place, length, fullName()));
        button.setAccessibleText(spoken);
        tip.setText(spoken);
    }

    /** Puts the words of a name or verdict below each other, or beside. */
    void stack(boolean narrow) {
        stacked = narrow;
        write();
    }

    private void write() {
        name.setText(fitted(Messages.text("hops.name." + hop.wireName())));
        verdict.setText(shown.map(this::verdict).orElse("\u2013"));
        time.setText(shown.filter(known -> known.verdict() != HopVerdict.NOT_USED)
                .flatMap(HopState::time)
                .map(HopCellView::shown)
                .orElse(""));
    }

    /** How sure it is stands on a line of its own. */
    private String verdict(HopState state) {
        var plain = state.verdict().words();
        return state.words().replace(' ' + plain, "\n" + fitted(plain)).replace(plain, fitted(plain));
    }

    private String fitted(String words) {
        return stacked ? words.replace(' ', '\n') : words;
    }

    private String spoken(HopState state, int place, int length) {
        var took = state.time().map(known -> spoken(known) + ".").orElse("");
        return Messages.text("hops.spoken", took, place, length, fullName(), state.words(), state.evidence())
                .replace("  ", " ");
    }

    private String fullName() {
        return Messages.text("hop." + hop.wireName());
    }

    static String spoken(HopTime time) {
        return Messages.text(time.withBehind() ? "hops.time.spoken.with-behind" : "hops.time.spoken.own", time.words());
    }

    private static String shown(HopTime time) {
        return time.withBehind() ? Messages.text("hops.time.with-behind", time.words()) : time.words();
    }

    private static String icon(HopVerdict verdict) {
        return switch (verdict) {
            case PASSED -> "fth-check-circle";
            case FAILED -> "fth-x-octagon";
            case STOPPED -> "fth-slash";
            case UNKNOWN -> "fth-help-circle";
            case NOT_REACHED -> "fth-minus-circle";
            case NOT_USED -> "fth-chevrons-right";
        };
    }

    private static Label words(String styleClass) {
        var label = Nodes.label("", styleClass);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return label;
    }
}
