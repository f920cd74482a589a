package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.trust.CertificateFileException;
import dev.nacelle.app.trust.ProxySettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
    private final Lines lines = new Lines(Network.ofComputer());

    @Test
    void plainHttpReadsNoCertificates() throws CertificateFileException {
        assertEquals(
                Optional.empty(),
                lines.to(question("http://127.0.0.1:8080/", CallSettings.usual()))
                        .trust());
        assertTrue(lines.to(question("https://api.test/", CallSettings.usual()))
                .trust()
                .isPresent());
    }

    @Test
    void oneWayOutIsMadeOnceForTheSameSettings() throws CertificateFileException {
        var usual = lines.to(question("https://api.test/", CallSettings.usual()));
        var longer = new TimeLimits(TimeLimits.usual().connect(), Duration.ofSeconds(90));

        assertSame(
                usual,
                lines.to(question("https://other.test/", CallSettings.usual().withLimits(longer))));
        assertNotSame(
                usual,
                lines.to(question("https://api.test/", CallSettings.usual().withProxy(new ProxySettings.None()))));
    }

    private static Question question(String address, CallSettings settings) {
        return new Question(Endpoint.live(URI.create(address)), settings, Probe.of("GET"));
    }
}
