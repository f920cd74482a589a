package dev.nacelle.app.client;

import dev.nacelle.reading.Profile;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Knows where a reading is to be sent, and how. */
@FunctionalInterface
public interface TargetSource {
    /**
     * Where a reading of that profile is to be sent as things stand now; nothing while something is missing that only a
     * person can give, such as an address. Whoever gives nothing asks that person.
     *
     * @return waits for the target when called, which may take as long as the mock takes to start; not for the FX
     *     thread
     */
    Optional<Callable<Target>> pick(Profile profile);
}
