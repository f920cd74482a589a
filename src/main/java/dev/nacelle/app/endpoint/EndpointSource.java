package dev.nacelle.app.endpoint;

import dev.nacelle.reading.Profile;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Knows where a reading is to be sent. */
@FunctionalInterface
public interface EndpointSource {
    /**
     * Where a reading of that profile is to be sent as things stand now; nothing while there is no usable address.
     *
     * @return waits for the endpoint when called, which may take as long as the mock takes to start; not for the FX
     *     thread
     */
    Optional<Callable<Endpoint>> pick(Profile profile);
}
