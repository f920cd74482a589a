package dev.nacelle.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Probe;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.mock.journal.KeptBody;
import dev.nacelle.mock.journal.KeptRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ResendTest {
    private static final Body READING = Body.of("1,2");

    @Test
    void aRequestGoesOutAsItCameButForWhatIsMaskedAndTheConnections() {
        var kept = request(
                Headers.of(
                        "Host", "127.0.0.1:1",
                        "User-Agent", "curl/7.88.1",
                        "Content-Length", "3",
                        "Content-Type", "application/json",
                        "Cookie", "***",
                        "X-Mine", "yes"),
                new KeptBody(READING, 3));

        var resend = Resend.of(kept).orElseThrow();

        assertEquals(
                new Resend(
                        "/default/a%20b?x=1",
                        new Probe("PUT", Optional.of("application/json"), Headers.of("X-Mine", "yes"), READING),
                        List.of("Cookie")),
                resend);
        assertEquals(URI.create("http://127.0.0.1:9/default/a%20b?x=1"), resend.at(URI.create("http://127.0.0.1:9")));
    }

    @Test
    void aRequestWhoseBodyWasCutCannotBeMadeAnew() {
        assertEquals(Optional.empty(), Resend.of(request(Headers.none(), new KeptBody(READING, 4))));
    }

    private static KeptRequest request(Headers headers, KeptBody body) {
        return new KeptRequest("PUT", "/default/a%20b", "x=1", headers, body);
    }
}
