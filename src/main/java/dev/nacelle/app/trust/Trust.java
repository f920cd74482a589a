package dev.nacelle.app.trust;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * What TLS connections of certain settings are checked with. The JDK's list is read at the first handshake, the
 * system's only when the JDK's does not know an authority; the extra file at once.
 */
public final class Trust {
    private final LayeredTrustManager manager;
    private final SSLContext context;

    private Trust(List<TrustLayer> layers) {
        this.manager = new LayeredTrustManager(layers);
        this.context = context(manager);
    }

    /**
     * The trust of those settings.
     *
     * @throws CertificateFileException if the extra file cannot be used
     */
    public static Trust of(TrustSettings settings) throws CertificateFileException {
        return of(settings, new SystemCertificates());
    }

    static Trust of(TrustSettings settings, SystemCertificates system) throws CertificateFileException {
        var layers = new ArrayList<TrustLayer>();
        layers.add(TrustLayer.ofJdk());
        if (settings.extraFile().isPresent()) {
            var extra = CertificateFile.read(settings.extraFile().get());
            layers.add(TrustLayer.of(Anchor.EXTRA_FILE, () -> extra));
        }
        if (settings.system()) {
            layers.add(TrustLayer.of(Anchor.SYSTEM, system::load));
        }
        return new Trust(layers);
    }

    /**
     * Makes TLS sockets that check certificate and name.
     *
     * @param handshakeLimit how long the other side may be silent during the handshake
     */
    public SSLSocketFactory sockets(Duration handshakeLimit) {
        return new CheckedSocketFactory(context.getSocketFactory(), handshakeLimit);
    }

    /** What checks the certificates; throws {@link UntrustedException} where it does not believe them. */
    public X509TrustManager manager() {
        return manager;
    }

    /** Whose list a chain goes back to; nothing where no list knows it. */
    public Optional<Anchor> anchor(List<X509Certificate> chain) {
        return chain.isEmpty() ? Optional.empty() : manager.anchor(chain);
    }

    private static SSLContext context(TrustManager manager) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context;
        } catch (GeneralSecurityException cannotBe) {
            throw new IllegalStateException("This Java has no TLS", cannotBe);
        }
    }
}
