package dev.nacelle.app.client;

import dev.nacelle.app.trust.CertificateFileException;
import dev.nacelle.app.trust.ProxyRoutes;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.Trust;
import dev.nacelle.app.trust.TrustSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/**
 * Keeps one HTTP client for each way out: the connections of all of them are kept together, the settings apart.
 * Plain http is never burdened with certificates.
 */
final class Lines {
    private static final int MOST = 32;
    private static final int MOST_IDLE = 32;
    private static final long IDLE_SECONDS = 30;
    private static final ConnectionSpec AS_THE_JDK = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
            .allEnabledTlsVersions()
            .allEnabledCipherSuites()
            .build();

    private final Map<Key, Line> lines = new LinkedHashMap<>();
    private final OkHttpClient base;

    Lines(Network network) {
        base = new OkHttpClient.Builder()
                .dns(network.names()::addresses)
                .socketFactory(network.sockets())
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .connectionPool(new ConnectionPool(MOST_IDLE, IDLE_SECONDS, TimeUnit.SECONDS))
                .proxySelector(new ProxyRoutes(new ProxySettings.None()))
                .eventListenerFactory(call -> trace(call.request()))
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }

    /** A way out. */
    record Line(OkHttpClient http, Optional<Trust> trust) {}

    private record Key(Optional<TrustSettings> trust, ProxySettings proxy, Duration connect) {}

    /**
     * The way out for that question.
     *
     * @throws CertificateFileException if the settings' file of certificates cannot be used
     */
    synchronized Line to(Question question) throws CertificateFileException {
        var settings = question.settings();
        var key = new Key(
                question.url().isHttps() ? Optional.of(settings.trust()) : Optional.empty(),
                settings.proxy(),
                settings.limits().connect());
        var known = lines.get(key);
        if (known != null) {
            return known;
        }
        if (lines.size() >= MOST) {
            lines.remove(lines.keySet().iterator().next());
        }
        var made = line(key);
        lines.put(key, made);
        return made;
    }

    private Line line(Key key) throws CertificateFileException {
        var routes = new ProxyRoutes(key.proxy());
        var builder = base.newBuilder()
                .connectTimeout(key.connect())
                .proxySelector(routes)
                .proxyAuthenticator(new ProxyAuth(routes))
                .addNetworkInterceptor(new WireTap(routes));
        if (key.trust().isEmpty()) {
            return new Line(builder.build(), Optional.empty());
        }
        var trust = Trust.of(key.trust().get());
        var http = builder.connectionSpecs(List.of(AS_THE_JDK))
                .sslSocketFactory(trust.sockets(key.connect()), trust.manager())
                .build();
        return new Line(http, Optional.of(trust));
    }

    private static EventListener trace(Request request) {
        var outgoing = request.tag(WireTap.Outgoing.class);
        return outgoing == null ? EventListener.NONE : outgoing.trace();
    }
}
