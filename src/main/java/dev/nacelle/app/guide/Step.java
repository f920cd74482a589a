package dev.nacelle.app.guide;

import dev.nacelle.app.text.Messages;

/**
 * One step of a guide. The texts {@code guide.ID.title} and {@code guide.ID.text} tell it to people.
 *
 * @param check what tells that it is done
 */
public record Step(String id, Check check) {
    /** A few words. */
    public String title() {
        return Messages.text("guide." + id + ".title");
    }

    /** What to do, a few sentences. */
    public String text() {
        return Messages.text("guide." + id + ".text");
    }
}
