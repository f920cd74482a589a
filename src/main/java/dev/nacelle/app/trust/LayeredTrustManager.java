package dev.nacelle.app.trust;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Asks one list of authorities after the other, so that the system's is loaded only where the JDK's does not do.
 *
 * <p>The name is checked together with the chain when the socket asks for it (endpoint identification "HTTPS"), so that
 * a wrong name, too, comes with the certificates.
 */
final class LayeredTrustManager extends X509ExtendedTrustManager {
    private static final int MOST_REMEMBERED = 64;

    private final List<TrustLayer> layers;
    private final Map<X509Certificate, Optional<Anchor>> anchors = new ConcurrentHashMap<>();

    LayeredTrustManager(List<TrustLayer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** The first list that leads from that chain, not empty, to an authority; names are not looked at. Remembered. */
    Optional<Anchor> anchor(List<X509Certificate> chain) {
        if (anchors.size() >= MOST_REMEMBERED) {
            anchors.clear();
        }
        return anchors.computeIfAbsent(chain.get(0), own -> findAnchor(chain));
    }

    private Optional<Anchor> findAnchor(List<X509Certificate> chain) {
        return layers.stream()
                .filter(layer -> vouches(layer, chain.toArray(X509Certificate[]::new), "UNKNOWN"))
                .map(TrustLayer::anchor)
                .findFirst();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain, type, (manager, sent) -> manager.checkServerTrusted(sent, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain, type, (manager, sent) -> manager.checkServerTrusted(sent, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain, type, (manager, sent) -> manager.checkServerTrusted(sent, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("This program is no server");
    }

    /** None: to list them all would load every layer, and only servers need the list. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private void check(X509Certificate[] chain, String type, Check check) throws CertificateException {
        var refusals = new ArrayList<CertificateException>();
        for (var layer : layers) {
            var manager = layer.manager();
            if (manager.isPresent()) {
                try {
                    check.of(manager.get(), chain);
                    return;
                } catch (CertificateException refused) {
                    if (vouches(layer, chain, type)) {
                        throw untrusted(UntrustedException.Reason.OTHER_NAME, chain, refused);
                    }
                    refusals.add(refused);
                }
            }
        }
        throw refused(chain, refusals);
    }

    /** A list that knows the authority, and refuses for the time alone, knows more than one that does not. */
    private static UntrustedException refused(X509Certificate[] chain, List<CertificateException> refusals) {
        var why = refusals.stream()
                .filter(refusal -> UntrustedException.reason(refusal) == UntrustedException.Reason.WRONG_TIME)
                .findFirst()
                .or(() -> refusals.stream().findFirst())
                .orElseGet(() -> new CertificateException("No list of authorities can be read"));
        return untrusted(UntrustedException.reason(why), chain, why);
    }

    private static boolean vouches(TrustLayer layer, X509Certificate[] chain, String type) {
        return layer.manager()
                .filter(manager -> {
                    try {
                        manager.checkServerTrusted(chain, type);
                        return true;
                    } catch (CertificateException refused) {
                        return false;
                    }
                })
                .isPresent();
    }

    private static UntrustedException untrusted(
            UntrustedException.Reason reason, X509Certificate[] chain, CertificateException cause) {
        return new UntrustedException(reason, List.of(chain), cause);
    }

    /** One of the ways a trust manager can be asked. */
    private interface Check {
        void of(X509ExtendedTrustManager manager, X509Certificate[] chain) throws CertificateException;
    }
}
