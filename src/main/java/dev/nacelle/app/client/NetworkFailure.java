package dev.nacelle.app.client;

import dev.nacelle.app.client.Outcome.Cause;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Reads how far a call came out of the exceptions the JDK's client wraps into each other. */
final class NetworkFailure {
    /** The first that stands anywhere in the chain decides: a name without address arrives inside a refused connection. */
    private static final List<Map.Entry<Class<? extends Throwable>, Cause>> KINDS = List.of(
            Map.entry(UnknownHostException.class, Cause.DNS),
            Map.entry(UnresolvedAddressException.class, Cause.DNS),
            Map.entry(SSLException.class, Cause.TLS),
            Map.entry(HttpConnectTimeoutException.class, Cause.CONNECT),
            Map.entry(NoRouteToHostException.class, Cause.CONNECT),
            Map.entry(ConnectException.class, Cause.CONNECT));

    private NetworkFailure() {}

    /** The outcome of a call that ended with that exception. */
    static Outcome outcome(@Nullable Throwable thrown, Exchange exchange) {
        var chain = Stream.iterate(
                        Optional.ofNullable(thrown), Optional::isPresent, link -> link.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(20)
                .toList();
        var cause = KINDS.stream()
                .filter(kind -> chain.stream().anyMatch(kind.getKey()::isInstance))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Cause.OTHER);
        return new Outcome.Unreachable(cause, detail(chain), exchange);
    }

    /** The innermost words: those nearest to what happened. */
    private static String detail(List<Throwable> chain) {
        return chain.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((outer, inner) -> inner)
                .orElse(
                        chain.isEmpty()
                                ? ""
                                : chain.get(chain.size() - 1).getClass().getSimpleName());
    }
}
