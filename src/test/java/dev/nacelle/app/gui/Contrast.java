package dev.nacelle.app.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How well each text of a scene stands out from what is behind it, by WCAG 2.2, 1.4.3: 4.5 to 1, or 3 to 1 for letters
 * of 24 px and bold ones of 19 px. Icons, which say nothing that no word says, take 3 to 1 (1.4.11). What is disabled
 * is left out, as there.
 */
final class Contrast {
    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.6;

    private Contrast() {}

    /** One line for each text below that node that does not stand out enough; on the FX thread only. */
    static List<String> tooLow(Parent root) {
        root.applyCss();
        root.layout();
        var found = new ArrayList<String>();
        walk(root, found);
        return found.stream().distinct().toList();
    }

    private static void walk(Node node, List<String> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            judge(text).ifPresent(found::add);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    private static Optional<String> judge(Text text) {
        var behind = background(text.getParent());
        var letters = over(faded(colour(text.getFill()), text), behind);
        double ratio = ratio(letters, behind);
        double wanted = wanted(text);
        return ratio >= wanted
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%.2f of %.1f: %s on %s, “%s”, %s",
                        ratio,
                        wanted,
                        hex(letters),
                        hex(behind),
                        text instanceof FontIcon icon ? icon.getIconLiteral() : shortened(text.getText()),
                        place(text)));
    }

    private static double wanted(Text text) {
        if (text instanceof FontIcon) {
            return LARGE_TEXT;
        }
        var font = text.getFont();
        var bold = FontWeight.findByName(font.getStyle().replaceFirst(" .*", "")) == FontWeight.BOLD;
        return font.getSize() >= LARGE || (bold && font.getSize() >= LARGE_BOLD) ? LARGE_TEXT : TEXT;
    }

    /** What stands behind a node: the fills of everything it stands in, the outermost first. */
    private static Color background(Node inner) {
        var way = Stream.iterate(inner, node -> node != null, Node::getParent).toList();
        var colour = Color.WHITE;
        for (int i = way.size() - 1; i >= 0; i--) {
            for (var fill : fills(way.get(i))) {
                colour = over(faded(colour(fill.getFill()), way.get(i)), colour);
            }
        }
        return colour;
    }

    private static List<BackgroundFill> fills(Node node) {
        return Optional.of(node)
                .filter(Region.class::isInstance)
                .map(region -> ((Region) region).getBackground())
                .map(Background::getFills)
                .orElse(List.of());
    }

    /** The colour as it is seen through the opacity of everything it stands in. */
    private static Color faded(Color colour, Node node) {
        double opacity = Stream.iterate(node, above -> above != null, Node::getParent)
                .mapToDouble(Node::getOpacity)
                .reduce(1, (one, other) -> one * other);
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getOpacity() * opacity);
    }

    private static Color colour(Paint paint) {
        return paint instanceof Color colour ? colour : Color.TRANSPARENT;
    }

    private static Color over(Color upper, Color lower) {
        double share = upper.getOpacity();
        return Color.color(
                upper.getRed() * share + lower.getRed() * (1 - share),
                upper.getGreen() * share + lower.getGreen() * (1 - share),
                upper.getBlue() * share + lower.getBlue() * (1 - share));
    }

    /** WCAG's contrast ratio, 1 to 21. */
    static double ratio(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String place(Node node) {
        var names = Stream.iterate(node, above -> above != null, Node::getParent)
                .limit(5)
                .map(above -> Optional.ofNullable(above.getId())
                        .map(id -> "#" + id)
                        .orElseGet(() -> String.join(".", above.getStyleClass())))
                .toList();
        return String.join(" < ", names);
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
