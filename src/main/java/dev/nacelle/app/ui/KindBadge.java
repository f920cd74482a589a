package dev.nacelle.app.ui;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.text.Messages;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** MOCK or LIVE, in words, by shape and by colour: round and dashed for the mock, square and solid for live. */
public final class KindBadge {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private KindBadge() {}

    /** A badge that fits into a line of text. */
    public static Label small(Endpoint.Kind kind) {
        var badge = Nodes.wholeLabel(Messages.text(key(kind)), "badge", "badge-small");
        badge.setGraphic(Nodes.icon(kind == Endpoint.Kind.LIVE ? "fth-cloud" : "fth-monitor"));
        badge.pseudoClassStateChanged(LIVE, kind == Endpoint.Kind.LIVE);
        return badge;
    }

    /** The message key of its word. */
    public static String key(Endpoint.Kind kind) {
        return "kind." + kind.name().toLowerCase(Locale.ROOT);
    }
}
