package dev.nacelle.app.trust;

import dev.nacelle.app.auth.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxy that environment variables name, in the spelling curl, Python and the AWS CLI read: {@code HTTPS_PROXY},
 * {@code HTTP_PROXY}, {@code ALL_PROXY}, {@code NO_PROXY}, small or capital letters.
 */
final class ProxyVariables {
    private static final int HTTP_PORT = 80;
    private static final int SOCKS_PORT = 1_080;

    private final Map<String, String> environment;

    ProxyVariables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** A proxy and what it is to be told. */
    record Named(Proxy proxy, Optional<ProxyLogin> login) {}

    /**
     * The proxy for that address.
     *
     * @return nothing where no variable says anything; {@link Proxy#NO_PROXY} where one says to use none
     */
    Optional<Named> find(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var named = variable(scheme + "_proxy").or(() -> variable("all_proxy")).flatMap(ProxyVariables::parse);
        return named.isPresent() && isExcepted(uri) ? Optional.of(new Named(Proxy.NO_PROXY, Optional.empty())) : named;
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .flatMap(spelling -> Optional.ofNullable(environment.get(spelling)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private boolean isExcepted(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return Arrays.stream(
                        variable("no_proxy").orElse("").toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> excepts(entry, host, uri.getPort()));
    }

    private static boolean excepts(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        var name = entry.startsWith("*.") ? entry.substring(2) : entry.startsWith(".") ? entry.substring(1) : entry;
        return Stream.of(host, host + ":" + port)
                .anyMatch(called -> called.equals(name) || called.endsWith("." + name));
    }

    private static Optional<Named> parse(String value) {
        try {
            var uri = new URI(value.contains("://") ? value : "http://" + value);
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            var socks = uri.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
            var port = uri.getPort() > 0 ? uri.getPort() : socks ? SOCKS_PORT : HTTP_PORT;
            var address = InetSocketAddress.createUnresolved(uri.getHost(), port);
            return Optional.of(new Named(new Proxy(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, address), login(uri)));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<ProxyLogin> login(URI uri) {
        if (uri.getRawUserInfo() == null) {
            return Optional.empty();
        }
        var parts = List.of(uri.getRawUserInfo().split(":", 2));
        if (parts.size() < 2 || parts.get(1).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new ProxyLogin(decoded(parts.get(0)), Secret.of(decoded(parts.get(1)))));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
