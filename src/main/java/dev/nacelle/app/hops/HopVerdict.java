package dev.nacelle.app.hops;

import dev.nacelle.app.text.Messages;
import java.util.Locale;

/** What became of a call at one hop. */
public enum HopVerdict {
    /** The call got past it. */
    PASSED,
    /** The fault lies here. */
    FAILED,
    /** A person stopped the call here. */
    STOPPED,
    /** Nothing shows what became of it here. */
    UNKNOWN,
    /** The call did not come this far. */
    NOT_REACHED,
    /** The call needs nothing of it, such as a look-up for an address in numbers. */
    NOT_USED;

    /** The name for style sheets: lower case, dashes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people, one or two words. */
    public String words() {
        return Messages.text("hops.verdict." + wireName());
    }
}
