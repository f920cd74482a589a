package dev.nacelle.app.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** One list of authorities, read when it is first asked. */
final class TrustLayer {
    private final Anchor anchor;
    private final Supplier<Optional<X509ExtendedTrustManager>> source;
    private Optional<X509ExtendedTrustManager> manager = Optional.empty();
    private boolean read;

    private TrustLayer(Anchor anchor, Supplier<Optional<X509ExtendedTrustManager>> source) {
        this.anchor = anchor;
        this.source = source;
    }

    /** The JDK's list, or the one its settings ({@code javax.net.ssl.trustStore}) put in its place. */
    static TrustLayer ofJdk() {
        return new TrustLayer(Anchor.PUBLIC, () -> manager(null));
    }

    /** A list of these certificates. */
    static TrustLayer of(Anchor anchor, Supplier<List<X509Certificate>> certificates) {
        return new TrustLayer(anchor, () -> {
            var list = certificates.get();
            return list.isEmpty() ? Optional.empty() : manager(store(list));
        });
    }

    Anchor anchor() {
        return anchor;
    }

    /** What checks against the list; nothing where the list is empty or cannot be read. */
    synchronized Optional<X509ExtendedTrustManager> manager() {
        if (!read) {
            read = true;
            manager = source.get();
        }
        return manager;
    }

    private static Optional<X509ExtendedTrustManager> manager(@Nullable KeyStore store) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst();
        } catch (GeneralSecurityException unusable) {
            return Optional.empty();
        }
    }

    private static KeyStore store(List<X509Certificate> certificates) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("authority-" + i, certificates.get(i));
            }
            return store;
        } catch (GeneralSecurityException | IOException cannotBe) {
            throw new IllegalStateException("A key store in memory was not filled", cannotBe);
        }
    }
}
