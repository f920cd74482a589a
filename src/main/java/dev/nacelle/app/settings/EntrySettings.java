package dev.nacelle.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of how readings are entered.
 *
 * @param sending when a reading is sent by itself
 * @param recent readings that were sent, the last one first; as they were sent, not known to be valid
 * @param files files with readings opened last, the last one first; absolute paths
 * @param profileFiles files with profiles of a person's own, in the order of the list of profiles; absolute paths
 * @param draft what was typed and is no reading yet; nothing while the form holds one
 */
public record EntrySettings(
        Sending sending, List<Recent> recent, List<String> files, List<String> profileFiles, Optional<Draft> draft) {
    /** When a reading is sent. */
    public enum Sending {
        /** When a person says so. */
        ON_BUTTON,
        /** When a slider is let go, a choice is made or a field is left, too. */
        ON_RELEASE,
        /** While it changes, too. */
        LIVE
    }

    /**
     * A reading that was sent.
     *
     * @param profile its profile's id
     * @param values in the profile's order
     */
    public record Recent(String profile, List<String> values) {
        public Recent {
            values = List.copyOf(values);
        }
    }

    /**
     * What stood in the form as typed.
     *
     * @param profile its profile's id
     * @param texts of the fields, in the profile's order
     * @param line what stood in the line
     */
    public record Draft(String profile, List<String> texts, String line) {
        /** How long each text may be: what is longer was pasted by mistake. */
        public static final int LONGEST = 1_000;

        public Draft {
            texts = List.copyOf(texts);
        }

        /** Whether it may be kept: no text is longer, and none holds an address, which could hold a secret. */
        public boolean mayBeKept() {
            return Stream.concat(texts.stream(), Stream.of(line))
                    .allMatch(text -> text.length() <= LONGEST && !text.contains("://"));
        }
    }

    private static final EntrySettings DEFAULTS =
            new EntrySettings(Sending.ON_BUTTON, List.of(), List.of(), List.of(), Optional.empty());

    public EntrySettings {
        recent = List.copyOf(recent);
        files = List.copyOf(files);
        profileFiles = List.copyOf(profileFiles);
    }

    /** What a first start begins with: sent on the button only, nothing recent. */
    public static EntrySettings defaults() {
        return DEFAULTS;
    }
}
