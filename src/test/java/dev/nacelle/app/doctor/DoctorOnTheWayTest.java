package dev.nacelle.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.client.Prober;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.doctor.Finding.Topic;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.SelfSigned;
import dev.nacelle.app.trust.TrustSettings;
import dev.nacelle.contract.Hop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Doctor where the way to the API itself is broken. */
// An examination that is never given up would wait for ever.
@Timeout(180)
class DoctorOnTheWayTest {
    private static final String SCORE = """
            HTTP/1.1 200 OK
            Content-Type: application/json
            Content-Length: 4
            Connection: close

            0.25""";
    private static final String LOGIN_PAGE = """
            HTTP/1.1 200 OK
            Content-Type: text/html
            Content-Length: 26
            Connection: close

            <html>Log in here</html>

            """;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder = Path.of("");

    private final HttpScoringClient client = new HttpScoringClient();

    @Test
    void aNameNobodyKnows() {
        var report = examine("https://nacelle.invalid/default/score");

        assertEquals("dns-this-name", report.headline().rule());
        assertEquals(Optional.of(Hop.DNS), report.headline().hop());
        assertEquals(List.of("preflight", "names"), kinds(report));
        assertEquals(Optional.of(Mark.NOT_REACHED), DoctorAtTheMockTest.hop(report, Hop.LAMBDA));
    }

    @Test
    void aPortNobodyListensAt() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        var report = examine("http://127.0.0.1:" + port + "/default/score");

        assertEquals(List.of("preflight"), kinds(report));
        assertEquals(
                List.of(Mark.BAD), report.probes().stream().map(ProbeRow::mark).toList());
        assertEquals("nothing-there", report.headline().rule());
    }

    @Test
    void aCertificateNobodyVouchesFor() throws Exception {
        var stranger = SelfSigned.forHost(folder, "localhost");
        try (var port = Port.encrypted(stranger.context(), Port.answering(SCORE))) {
            var report = examine("https://localhost:" + port.number() + "/default/score");

            assertEquals("certificate-untrusted", report.headline().rule());
            assertEquals(Optional.of(Mark.BAD), DoctorAtTheMockTest.hop(report, Hop.TLS));
            assertEquals(Optional.of(Mark.NOT_REACHED), DoctorAtTheMockTest.hop(report, Hop.API_GATEWAY));
            assertEquals(List.of("preflight"), kinds(report));
        }
    }

    @Test
    void aCompanyThatInspectsTraffic() throws Exception {
        var company = SelfSigned.forHost(folder, Exchanges.API.uri().getHost());
        try (var proxy = Port.doing(Port.inspecting(company.context(), SCORE))) {
            var report = doctor().examine(through(proxy, CallSettings.usual()), progress -> {});

            assertEquals("certificate-replaced", report.headline().rule());
            assertTrue(report.headline().sentence().contains("Nacelle Test Company"));
        }
    }

    @Test
    void aCompanyThatInspectsTrafficAndIsTrusted() throws Exception {
        var company = SelfSigned.forHost(folder, Exchanges.API.uri().getHost());
        var trusting = CallSettings.usual().withTrust(TrustSettings.usual().withExtraFile(company.pem(folder)));
        try (var proxy = Port.doing(Port.inspecting(company.context(), SCORE))) {
            var report = doctor().examine(through(proxy, trusting), progress -> {});

            assertTrue(report.isWell(), () -> ReportText.of(report));
            var found = DoctorAtTheMockTest.finding(report, Topic.ENCRYPTION).orElseThrow();
            assertEquals(Mark.ODD, found.mark());
            assertTrue(found.sentence().contains("Nacelle Test Company"), found.sentence());
        }
    }

    @Test
    void whatSpeaksNoHttp() throws Exception {
        try (var port = Port.doing(Port.answering("SSH-2.0-OpenSSH_9.2\n"))) {
            var report = examine("http://127.0.0.1:" + port.number() + "/default/score");

            assertEquals("not-http", report.headline().rule());
            assertEquals(Certainty.SURE, report.headline().certainty());
            assertEquals(1, port.connections());
        }
    }

    @Test
    void aLoginPageOfTheNetwork() throws Exception {
        try (var port = Port.doing(Port.answering(LOGIN_PAGE))) {
            var report = examine("http://127.0.0.1:" + port.number() + "/default/score");

            assertEquals(List.of("preflight", "get", "reading", "root"), kinds(report));
            assertEquals(
                    Optional.of(Mark.ODD),
                    DoctorAtTheMockTest.finding(report, Topic.HOST).map(Finding::mark));
            assertFalse(report.isWell());
        }
    }

    @Test
    void aServerThatNeverAnswersCostsNoMoreThanTheWholeTime() throws Exception {
        try (var port = Port.doing(Port.silent())) {
            var patient = Doctors.at(Endpoint.live(URI.create("http://127.0.0.1:" + port.number() + "/default/score")));

            var nanos = new AtomicLong();
            Prober prober = (endpoint, how, probe) -> {
                var outcome = client.probe(endpoint, how, probe);
                nanos.addAndGet(how.limits().call().toNanos());
                return outcome;
            };

            var report = Doctors.hasty(prober, nanos::get, Duration.ofMillis(400), Duration.ofMillis(100))
                    .examine(patient, progress -> {});

            assertEquals(List.of("preflight", "reading"), kinds(report));
            assertEquals(
                    List.of(Optional.empty(), Optional.empty()),
                    report.probes().stream().map(ProbeRow::status).toList());
            assertEquals(Duration.ofMillis(400), Duration.ofNanos(nanos.get()));
            assertEquals(Report.Ending.DONE, report.ending());
        }
    }

    @Test
    void anExaminationCanBeStoppedAtOnce() throws Exception {
        try (var port = Port.doing(Port.silent())) {
            var patient = Doctors.at(Endpoint.live(URI.create("http://127.0.0.1:" + port.number() + "/default/score")));
            var asking = new CountDownLatch(1);
            var report = new CompletableFuture<Report>();
            var thread = new Thread(() -> report.complete(doctor().examine(patient, progress -> asking.countDown())));
            thread.start();

            assertTrue(asking.await(180, TimeUnit.SECONDS));
            thread.interrupt();

            assertEquals(Report.Ending.STOPPED, report.get().ending());
            assertEquals("stopped", report.get().headline().rule());
        }
    }

    private Report examine(String address) {
        return doctor().examine(Doctors.at(Endpoint.live(URI.create(address))), progress -> {});
    }

    private Doctor doctor() {
        return Doctors.hasty(client, () -> 0, PATIENCE, PATIENCE);
    }

    private static Patient through(Port proxy, CallSettings settings) {
        var way = settings.withProxy(new ProxySettings.Fixed("127.0.0.1", proxy.number(), Optional.empty()));
        return new Patient(Exchanges.API, way, Doctors.api().profiles(), Optional.empty(), Patient.SOME_ORIGIN);
    }

    private static List<String> kinds(Report report) {
        return report.probes().stream().map(row -> row.kind().wireName()).toList();
    }
}
