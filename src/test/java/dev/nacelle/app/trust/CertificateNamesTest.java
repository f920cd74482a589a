package dev.nacelle.app.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CN=Amazon RSA 2048 M02, O=Amazon, C=US | Amazon
                    CN=Zscaler Root                         | Zscaler Root
                    CN=Proxy, O="Company, Inc."             | Company, Inc.
                    C=DE                                    | C=DE
                    """)
    void aNameIsShownByItsOrganization(String name, String shown) {
        assertEquals(shown, CertificateNames.shown(new X500Principal(name)));
    }

    @Test
    void onlyForAwsItIsKnownWhoseCertificatesOughtToCome(@TempDir Path folder) throws Exception {
        var chain = List.of(SelfSigned.forHost(folder, "any.test").certificate());

        assertEquals(
                Optional.of("Nacelle Test Company"),
                CertificateNames.replacedBy("a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com", chain));
        assertEquals(
                Optional.of("Nacelle Test Company"),
                CertificateNames.replacedBy("abc.lambda-url.eu-west-1.on.aws", chain));
        assertEquals(Optional.empty(), CertificateNames.replacedBy("api.example.com", chain));
        assertEquals(
                Optional.empty(),
                CertificateNames.replacedBy("a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com", List.of()));
    }
}
