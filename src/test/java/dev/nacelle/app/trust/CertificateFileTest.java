package dev.nacelle.app.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateFileTest {
    @TempDir
    private static Path folder = Path.of("");

    private static List<X509Certificate> both = List.of();
    private static String pems = "";

    @BeforeAll
    static void make() throws Exception {
        var one = SelfSigned.forHost(folder, "one.test");
        var two = SelfSigned.forHost(folder, "two.test");
        both = List.of(one.certificate(), two.certificate());
        pems = Files.readString(one.pem(folder)) + "\nand a second one\n" + Files.readString(two.pem(folder));
    }

    @Test
    void everyCertificateOfAPemFileIsRead() throws Exception {
        assertEquals(both, CertificateFile.read(file("several.pem", pems.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void linesEndedAsOnWindowsAreReadToo() throws Exception {
        assertEquals(
                both,
                CertificateFile.read(
                        file("windows.pem", pems.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aBinaryCertificateIsRead() throws Exception {
        assertEquals(
                both.subList(0, 1),
                CertificateFile.read(file("company.cer", both.get(0).getEncoded())));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',                                                                       it holds no certificate.
                    'Hello',                                                                  it holds no certificate.
                    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',            its certificate no. 1 is broken.
                    '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',            it holds a private key and no certificate. Such a key belongs in nobody else's hands.
                    """)
    void aFileWithoutCertificatesIsRefusedByNameAndReason(String content, String reason) throws IOException {
        var file = file("refused.pem", content.getBytes(StandardCharsets.UTF_8));

        assertEquals("The file of certificates " + file + " cannot be used: " + reason, refusal(file));
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertEquals("The file of certificates " + folder + " cannot be used: it is a folder.", refusal(folder));
        assertEquals(
                "The file of certificates /nowhere/at/all.pem cannot be used: there is no such file.",
                refusal(Path.of("/nowhere/at/all.pem")));
    }

    private static String refusal(Path file) {
        return assertThrows(CertificateFileException.class, () -> CertificateFile.read(file))
                .sentence();
    }

    private static Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
