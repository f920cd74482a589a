package dev.nacelle.app.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads certificates out of a file as other programs write them: PEM with anything between, DER, PKCS #7. */
final class CertificateFile {
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END (?:X509 |TRUSTED )?CERTIFICATE-----");
    private static final long MOST_BYTES = 8L << 20;

    private CertificateFile() {}

    /**
     * Every certificate of the file, at least one.
     *
     * @throws CertificateFileException if there is none or one is broken
     */
    static List<X509Certificate> read(Path file) throws CertificateFileException {
        var bytes = bytes(file);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var certificates =
                text.contains("-----BEGIN ") && !text.contains("BEGIN PKCS7") ? pem(file, text) : binary(file, bytes);
        if (certificates.isEmpty()) {
            throw new CertificateFileException(file, text.contains("PRIVATE KEY-----") ? "key" : "none");
        }
        return certificates;
    }

    private static byte[] bytes(Path file) throws CertificateFileException {
        try {
            if (Files.isDirectory(file)) {
                throw new CertificateFileException(file, "folder");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new CertificateFileException(file, "large");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new CertificateFileException(file, "missing");
        } catch (IOException unreadable) {
            throw new CertificateFileException(file, "unreadable");
        }
    }

    private static List<X509Certificate> pem(Path file, String text) throws CertificateFileException {
        var certificates = new ArrayList<X509Certificate>();
        var blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            certificates.add(block(file, certificates.size() + 1, blocks.group(1)));
        }
        return certificates;
    }

    private static X509Certificate block(Path file, int number, String base64) throws CertificateFileException {
        try {
            var der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException broken) {
            throw new CertificateFileException(file, "broken", number);
        }
    }

    private static List<X509Certificate> binary(Path file, byte[] bytes) throws CertificateFileException {
        try {
            return factory().generateCertificates(new ByteArrayInputStream(bytes)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException noCertificate) {
            throw new CertificateFileException(file, "none");
        }
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }
}
