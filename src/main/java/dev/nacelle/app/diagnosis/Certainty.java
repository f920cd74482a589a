package dev.nacelle.app.diagnosis;

import dev.nacelle.app.text.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much the facts prove. One answer seldom proves its cause. */
public enum Certainty {
    /** The answer says so itself, or nothing else answers like this. */
    SURE,
    /** The usual cause of such an answer. */
    LIKELY,
    /** Several causes are as usual; the sentence names them. */
    ONE_OF;

    /** The name in files and on the command line: lower case, dashes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The certainty in words for a person. */
    public String words() {
        return Messages.text("diagnosis.certainty." + wireName());
    }

    /** The certainty of that wire name. */
    static Optional<Certainty> named(String wireName) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.wireName().equals(wireName))
                .findFirst();
    }
}
