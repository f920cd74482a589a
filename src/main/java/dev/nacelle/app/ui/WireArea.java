package dev.nacelle.app.ui;

import dev.nacelle.app.text.Messages;
import javafx.scene.control.TextArea;

/**
 * A text off the wire, to be read and copied. Of a very long one the beginning is shown and how much more there is;
 * {@link #whole()} has all of it. JavaFX lays all of an area's text out, several times for each change of its size: an
 * answer of 200 KB held the window up for 60 ms each time.
 */
public final class WireArea {
    /** So many characters of a text are shown at most. */
    public static final int MOST_SHOWN = 10_000;

    private final TextArea area = Nodes.textArea("");
    private String whole = "";

    /**
     * An empty one that one cannot write into.
     *
     * @param name what a screen reader calls it
     */
    public WireArea(String id, String name) {
        area.setId(id);
        area.setAccessibleText(name);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("wire-text");
        area.setPrefColumnCount(12);
        area.setPrefRowCount(4);
    }

    /** The area itself. */
    public TextArea node() {
        return area;
    }

    /** Shows that text, from its beginning. */
    public void show(String text) {
        whole = text;
        area.setText(beginning(text));
    }

    /** What was given to show, to the end. */
    public String whole() {
        return whole;
    }

    /** That text, or of a very long one its beginning and how much more there is. */
    public static String beginning(String text) {
        if (text.length() <= MOST_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1)) ? MOST_SHOWN - 1 : MOST_SHOWN;
        return text.substring(0, end) + "\u2026\n\n" + Messages.text("wire.more", text.length() - end);
    }
}
