package dev.nacelle.app.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCertificatesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void onLinuxTheFirstBundleAndTheVariablesFilesAreRead() throws Exception {
        var bundle = SelfSigned.forHost(folder, "bundle.test");
        var company = SelfSigned.forHost(folder, "company.test");
        var bundles = List.of(folder.resolve("missing.pem"), bundle.pem(folder), company.pem(folder));

        var system = new SystemCertificates(
                "Linux", Map.of("AWS_CA_BUNDLE", company.pem(folder).toString(), "SSL_CERT_FILE", " "), bundles);

        assertEquals(List.of(bundle.certificate(), company.certificate()), system.load());
    }

    @Test
    void aSystemWithoutAStoreThatCanBeReadHasNone() throws Exception {
        var nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");

        assertEquals(List.of(), new SystemCertificates("Linux", Map.of(), List.of(nonsense)).load());
        assertEquals(List.of(), new SystemCertificates("Windows 11", Map.of(), List.of()).load());
        assertEquals(List.of(), new SystemCertificates("Mac OS X", Map.of(), List.of()).load());
    }

    @Test
    void theSystemsAuthorityIsToldFromTheFilesAndFromStrangers() throws Exception {
        var ofSystem = SelfSigned.forHost(folder, "system.test");
        var ofFile = SelfSigned.forHost(folder, "file.test");
        var stranger = SelfSigned.forHost(folder, "stranger.test");
        var system = new SystemCertificates("Linux", Map.of(), List.of(ofSystem.pem(folder)));

        var trust = Trust.of(TrustSettings.usual().withExtraFile(ofFile.pem(folder)), system);

        assertEquals(Optional.of(Anchor.SYSTEM), trust.anchor(List.of(ofSystem.certificate())));
        assertEquals(Optional.of(Anchor.EXTRA_FILE), trust.anchor(List.of(ofFile.certificate())));
        assertEquals(Optional.empty(), trust.anchor(List.of(stranger.certificate())));
    }

    @Test
    void theSystemsListCanBeLeftOut() throws Exception {
        var ofSystem = SelfSigned.forHost(folder, "system.test");
        var system = new SystemCertificates("Linux", Map.of(), List.of(ofSystem.pem(folder)));

        var trust = Trust.of(new TrustSettings(false, Optional.empty()), system);

        assertEquals(Optional.empty(), trust.anchor(List.of(ofSystem.certificate())));
    }
}
