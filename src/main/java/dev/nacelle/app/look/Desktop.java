package dev.nacelle.app.look;

import java.util.Optional;

/**
 * What a desktop tells of its person's choices; each is absent where it does not tell.
 *
 * @param dark whether windows are to be dark
 * @param contrast whether they are to be in high contrast
 * @param still whether nothing is to move that need not
 */
public record Desktop(Optional<Boolean> dark, Optional<Boolean> contrast, Optional<Boolean> still) {
    /** One that tells nothing. */
    public static final Desktop SILENT = new Desktop(Optional.empty(), Optional.empty(), Optional.empty());
}
