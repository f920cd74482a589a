package dev.nacelle.app.doctor;

import dev.nacelle.app.text.Messages;
import java.util.Locale;

/** How something is. Told by a word and a sign, never by a colour alone. */
public enum Mark {
    /** As it should be. */
    GOOD,
    /** Not as it should be, and no obstacle to a score. */
    ODD,
    /** What keeps the score from being given, or most likely does. */
    BAD,
    /** The answers do not tell. */
    UNKNOWN,
    /** Not reached, because something before it failed. */
    NOT_REACHED;

    /** Its name in files: lower case, dashes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mark as a word. */
    public String words() {
        return Messages.text("doctor.mark." + wireName());
    }
}
