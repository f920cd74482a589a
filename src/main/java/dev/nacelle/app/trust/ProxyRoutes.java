package dev.nacelle.app.trust;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Chooses the proxy for an address by settings. Addresses of this computer itself go without, so that neither the mock
 * nor a first score ever waits for a proxy.
 */
public final class ProxyRoutes extends ProxySelector {
    private static final Pattern LOOPBACK = Pattern.compile(
            "(?i)localhost\\.?|.+\\.localhost\\.?|127\\.\\d+\\.\\d+\\.\\d+|\\[(::1|0:0:0:0:0:0:0:1)]|::1");
    private static final String OS_PROXIES = "java.net.useSystemProxies";

    private final ProxySettings settings;
    private final ProxyVariables variables;
    private final Supplier<ProxySelector> system;

    /** The routes of those settings on this computer. */
    public ProxyRoutes(ProxySettings settings) {
        this(settings, new ProxyVariables(System.getenv()), ProxyRoutes::ofSystem);
    }

    ProxyRoutes(ProxySettings settings, ProxyVariables variables, Supplier<ProxySelector> system) {
        this.settings = settings;
        this.variables = variables;
        this.system = system;
    }

    /** Whether that address is this computer's own. */
    public static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK.matcher(uri.getHost()).matches();
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (isLoopback(uri)) {
            return List.of(Proxy.NO_PROXY);
        }
        return settings.match(new ProxySettings.Cases<>() {
            @Override
            public List<Proxy> ofComputer(ProxySettings.OfComputer computer) {
                return bySystem(uri);
            }

            @Override
            public List<Proxy> none(ProxySettings.None none) {
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public List<Proxy> fixed(ProxySettings.Fixed fixed) {
                var address = InetSocketAddress.createUnresolved(fixed.host(), fixed.port());
                return List.of(new Proxy(Proxy.Type.HTTP, address));
            }
        });
    }

    /** What the proxy for that address is told about who calls. */
    public Optional<ProxyLogin> login(URI uri) {
        return settings.match(new ProxySettings.Cases<>() {
            @Override
            public Optional<ProxyLogin> ofComputer(ProxySettings.OfComputer computer) {
                return byProperties(uri)
                        ? computer.login()
                        : variables
                                .find(uri)
                                .flatMap(ProxyVariables.Named::login)
                                .or(computer::login);
            }

            @Override
            public Optional<ProxyLogin> none(ProxySettings.None none) {
                return Optional.empty();
            }

            @Override
            public Optional<ProxyLogin> fixed(ProxySettings.Fixed fixed) {
                return fixed.login();
            }
        });
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        // The call's outcome tells it.
    }

    private List<Proxy> bySystem(URI uri) {
        if (!byProperties(uri)) {
            var named = variables.find(uri);
            if (named.isPresent()) {
                return List.of(named.get().proxy());
            }
        }
        return system.get().select(uri);
    }

    private static boolean byProperties(URI uri) {
        return System.getProperty(uri.getScheme() + ".proxyHost") != null
                || System.getProperty("socksProxyHost") != null;
    }

    /** The JDK reads the setting once, when it first makes its selector: nothing else here may ask it before. */
    private static ProxySelector ofSystem() {
        if (System.getProperty(OS_PROXIES) == null) {
            System.setProperty(OS_PROXIES, "true");
        }
        var selector = ProxySelector.getDefault();
        return selector == null ? ProxySelector.of(null) : selector;
    }
}
