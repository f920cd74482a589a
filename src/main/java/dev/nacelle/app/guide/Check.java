package dev.nacelle.app.guide;

import java.util.Locale;

/** What a step of a guide looks for. Each is a fact of this window, never a press on "next". */
public enum Check {
    /** The mock gave a score. */
    MOCK_SCORED,
    /** There is a live address readings can be sent to. */
    ADDRESS_KNOWN,
    /** The live address answers {@code OPTIONS} with success; looked for when a person asks. */
    OPTIONS_OK,
    /** A live endpoint gave a score. */
    LIVE_SCORED,
    /** A live endpoint gave a score above the threshold. */
    LIVE_ABOVE,
    /** A live endpoint refused a reading, and the diagnosis names a hop. */
    LIVE_REFUSED,
    /** Mock and live scored the same reading. */
    SAME_READING,
    /** The function says that its SageMaker endpoint is not there, or nothing answers at the address any more. */
    ENDPOINT_GONE;

    /** As the guide's file writes it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The check of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Check of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
