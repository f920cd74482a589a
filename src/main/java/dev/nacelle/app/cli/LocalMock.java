package dev.nacelle.app.cli;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.reading.Profile;
import java.util.List;

/** The mock in this process, for as long as one command runs. */
interface LocalMock extends AutoCloseable {
    /** Starts one. */
    interface Starter {
        /**
         * A running mock for that profile.
         *
         * @throws RuntimeException if it cannot start; the message is for people
         */
        LocalMock start(Profile profile);
    }

    /** Where it answers. */
    Endpoint endpoint();

    @Override
    void close();

    /** The real one, on a free port of this computer only. */
    static LocalMock start(Profile profile) {
        var server = MockServer.start(MockConfig.defaults().withProfiles(List.of(profile)));
        return new LocalMock() {
            @Override
            public Endpoint endpoint() {
                return Endpoint.mock(server.functionUri(profile));
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
