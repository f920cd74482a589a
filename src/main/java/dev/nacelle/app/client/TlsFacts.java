package dev.nacelle.app.client;

import dev.nacelle.app.trust.Anchor;
import dev.nacelle.app.trust.CertificateNames;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a connection's encryption, also where it failed because of the certificate.
 *
 * @param version such as {@code TLSv1.3}; empty where no encryption was agreed on
 * @param cipher the cipher suite's standard name; empty where no encryption was agreed on
 * @param presented the certificates as the other side sent them, its own first
 * @param anchor whose list the chain goes back to; empty where no list knows it
 * @param replacedBy who put certificates of their own in the place of AWS's, as networks do that inspect traffic; empty
 *     where AWS's own came, or the address is not one of AWS
 */
public record TlsFacts(
        Optional<String> version,
        Optional<String> cipher,
        List<X509Certificate> presented,
        Optional<Anchor> anchor,
        Optional<String> replacedBy) {
    public TlsFacts {
        presented = List.copyOf(presented);
    }

    /** What was presented where no encryption came about; that its authority is known to a list does not matter then. */
    static TlsFacts refused(String host, List<X509Certificate> presented) {
        return new TlsFacts(
                Optional.empty(),
                Optional.empty(),
                presented,
                Optional.empty(),
                CertificateNames.replacedBy(host, presented));
    }

    /** Whom the server's own certificate is made out to, for people. */
    public Optional<String> subject() {
        return own().map(certificate -> CertificateNames.shown(certificate.getSubjectX500Principal()));
    }

    /** Who issued the server's own certificate, for people. */
    public Optional<String> issuer() {
        return own().map(certificate -> CertificateNames.shown(certificate.getIssuerX500Principal()));
    }

    /** The server's own certificate. */
    public Optional<X509Certificate> own() {
        return presented.stream().findFirst();
    }
}
