package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MockLifecycleTest {
    private static final Profile TURBINE = Profiles.windTurbine();
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    @Test
    void itListensOnLoopbackOnAPortOfItsOwn() {
        try (var mock = MockServer.start(MockConfig.defaults())) {
            var uri = mock.uri();

            assertEquals(URI.create("http://127.0.0.1:" + uri.getPort()), uri);
            assertTrue(mock.isThisComputerOnly());
            assertEquals(URI.create(uri + "/default/turbine-score"), mock.functionUri(TURBINE));
            assertEquals(URI.create(uri + "/endpoints/wind-turbine/invocations"), mock.endpointUri(TURBINE));
        }
    }

    @Test
    void listeningOnEveryAddressItIsStillReachedOnThisComputer() {
        try (var mock = MockServer.start(MockConfig.defaults().withHost("0.0.0.0"))) {
            assertFalse(mock.isThisComputerOnly());
            assertEquals("127.0.0.1", mock.uri().getHost());
            assertEquals(200, Http.postCsv(mock.functionUri(TURBINE), READING).statusCode());
        }
    }

    @Test
    void aPortInUseIsToldInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var config = MockConfig.defaults().withPort(taken.getLocalPort());

            var thrown = assertThrows(MockStartException.class, () -> MockServer.start(config));

            assertEquals(
                    "Cannot listen on 127.0.0.1:%d: the port is in use. Choose another port, or 0 for any free one."
                            .formatted(taken.getLocalPort()),
                    thrown.getMessage());
        }
    }

    @Test
    void anAddressThatIsNoneIsToldInOneSentence() {
        var config = MockConfig.defaults().withHost("no such host");

        var thrown = assertThrows(MockStartException.class, () -> MockServer.start(config));

        assertEquals("There is no address \u201cno such host\u201d.", thrown.getMessage());
    }

    @Test
    void aProfileWithoutATrainedModelIsRefused() {
        var own = new Profile("my-own", "My own", "", "", "target", "above", "below", TURBINE.fields(), List.of());

        var thrown = assertThrows(
                MockStartException.class,
                () -> MockServer.start(MockConfig.defaults().withProfiles(List.of(own))));

        assertTrue(String.valueOf(thrown.getMessage()).contains("my-own"), thrown.getMessage());
    }

    @Test
    void itCanBeClosedTwice() {
        var mock = MockServer.start(MockConfig.defaults());

        mock.close();
        mock.close();

        assertThrows(java.io.UncheckedIOException.class, () -> Http.postCsv(mock.functionUri(TURBINE), READING));
    }

    @Test
    void itCanBeStartedTwentyTimesOnTheSamePortAndLeavesNoThreadBehindThatKeepsAProgramAlive() {
        var before = programThreads();

        // Between two starts the port is free, and another program may be given it.
        int tries = 0;
        while (!isStartedTwentyTimesOnTheSamePort()) {
            tries++;
            assertTrue(tries < 5, "each time the port was taken");
        }

        var left = programThreads();
        left.removeAll(before);
        assertEquals(Set.of(), left);
    }

    private static boolean isStartedTwentyTimesOnTheSamePort() {
        int port = 0;
        for (int i = 0; i < 20; i++) {
            try (var mock = MockServer.start(MockConfig.defaults().withPort(port))) {
                port = mock.uri().getPort();
                assertEquals(
                        200, Http.postCsv(mock.functionUri(TURBINE), READING).statusCode());
            } catch (MockStartException taken) {
                return false;
            }
        }
        return true;
    }

    @Test
    void twoMocksRunBesideEachOther() {
        try (var one = MockServer.start(MockConfig.defaults());
                var two = MockServer.start(MockConfig.defaults())) {
            assertEquals(
                    Http.postCsv(one.functionUri(TURBINE), READING).body(),
                    Http.postCsv(two.functionUri(TURBINE), READING).body());
        }
    }

    private static Set<Thread> programThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }
}
