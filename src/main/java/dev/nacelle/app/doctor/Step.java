package dev.nacelle.app.doctor;

import dev.nacelle.reading.Profile;
import java.util.Optional;

/**
 * One question of an examination.
 *
 * @param profile of the reading that is sent; nothing where none is
 */
public record Step(ProbeKind kind, Optional<Profile> profile) {
    static Step of(ProbeKind kind) {
        return new Step(kind, Optional.empty());
    }

    static Step of(ProbeKind kind, Profile profile) {
        return new Step(kind, Optional.of(profile));
    }
}
