package dev.nacelle.app.client;

import java.util.List;
import java.util.Optional;

/**
 * The way a call took below HTTP.
 *
 * @param reached how far the call came
 * @param addresses what the name was found to stand for, in numbers; empty where none was looked up
 * @param remote who was connected to, or first tried, as address and port; with a proxy, the proxy
 * @param proxy the proxy the call went through, as host and port
 * @param tls empty where the call came to no encryption
 */
public record Connection(
        Stage reached,
        List<String> addresses,
        Optional<String> remote,
        Optional<String> proxy,
        Optional<TlsFacts> tls) {
    private static final Connection UNKNOWN =
            new Connection(Stage.PREPARE, List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Connection {
        addresses = List.copyOf(addresses);
    }

    /** Nothing known. */
    public static Connection unknown() {
        return UNKNOWN;
    }
}
