package dev.nacelle.app.settings;

import java.util.List;

/**
 * What is remembered of how readings are entered.
 *
 * @param sending when a reading is sent by itself
 * @param recent readings that were sent, the last one first; as they were sent, not known to be valid
 * @param files files with readings opened last, the last one first; absolute paths
 * @param profileFiles files with profiles of a person's own, in the order of the list of profiles; absolute paths
 */
public record EntrySettings(Sending sending, List<Recent> recent, List<String> files, List<String> profileFiles) {
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

    private static final EntrySettings DEFAULTS = new EntrySettings(Sending.ON_BUTTON, List.of(), List.of(), List.of());

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
