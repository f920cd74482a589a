package dev.nacelle.app.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The authorities the operating system believes.
 *
 * <p>Windows and macOS: the JDK's key stores over the system's. Linux has no such thing; there the usual bundle files
 * are read, first those that other programs are pointed to by {@code SSL_CERT_FILE} and {@code AWS_CA_BUNDLE}.
 */
final class SystemCertificates {
    private static final List<String> WINDOWS = List.of("Windows-ROOT", "Windows-ROOT-LOCALMACHINE");
    private static final List<String> MAC = List.of("KeychainStore", "KeychainStore-ROOT");
    private static final List<String> POINTERS = List.of("SSL_CERT_FILE", "AWS_CA_BUNDLE");
    private static final List<Path> BUNDLES = Stream.of(
                    "/etc/ssl/certs/ca-certificates.crt", // Debian, Ubuntu, Arch
                    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", // Fedora, RHEL, Amazon Linux
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem", // SUSE
                    "/etc/ssl/cert.pem") // Alpine
            .map(Path::of)
            .toList();

    private final String os;
    private final Map<String, String> environment;
    private final List<Path> bundles;

    /** This computer's. */
    SystemCertificates() {
        this(System.getProperty("os.name", ""), System.getenv(), BUNDLES);
    }

    SystemCertificates(String os, Map<String, String> environment, List<Path> bundles) {
        this.os = os.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.bundles = bundles;
    }

    /** Those that can be read; none where nothing can: then the JDK's list decides alone. */
    List<X509Certificate> load() {
        var found = new ArrayList<X509Certificate>();
        if (os.startsWith("windows")) {
            WINDOWS.forEach(store -> found.addAll(fromStore(store)));
        } else if (os.startsWith("mac")) {
            MAC.forEach(store -> found.addAll(fromStore(store)));
        } else {
            bundles.stream().filter(Files::isReadable).findFirst().ifPresent(file -> found.addAll(fromFile(file)));
        }
        POINTERS.stream()
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .filter(file -> !file.isBlank())
                .forEach(file -> found.addAll(fromFile(Path.of(file))));
        return found;
    }

    private static List<X509Certificate> fromFile(Path file) {
        try {
            return CertificateFile.read(file);
        } catch (CertificateFileException unusable) {
            return List.of();
        }
    }

    private static List<X509Certificate> fromStore(String type) {
        var found = new ArrayList<X509Certificate>();
        try {
            var store = KeyStore.getInstance(type);
            store.load(null, null);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
        } catch (GeneralSecurityException | IOException notHere) {
            return found; // older JDKs have fewer of these stores
        }
        return found;
    }
}
