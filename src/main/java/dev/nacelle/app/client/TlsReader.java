package dev.nacelle.app.client;

import dev.nacelle.app.trust.CertificateNames;
import dev.nacelle.app.trust.Trust;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * Reads what a TLS session says of itself.
 *
 * @param host as called
 * @param trust what the session was checked with
 */
record TlsReader(String host, Optional<Trust> trust) {
    TlsFacts read(SSLSession session) {
        var presented = presented(session);
        return new TlsFacts(
                Optional.of(session.getProtocol()),
                Optional.of(session.getCipherSuite()),
                presented,
                trust.flatMap(known -> known.anchor(presented)),
                CertificateNames.replacedBy(host, presented));
    }

    private static List<X509Certificate> presented(SSLSession session) {
        try {
            return Arrays.stream(session.getPeerCertificates())
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (SSLPeerUnverifiedException none) {
            return List.of();
        }
    }
}
