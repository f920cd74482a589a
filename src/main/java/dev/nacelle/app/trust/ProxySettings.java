package dev.nacelle.app.trust;

import java.util.Optional;

/** Which proxy calls go through. Addresses of this computer itself never go through any. */
public sealed interface ProxySettings {
    /** What to do with each setting. */
    <T> T match(Cases<T> cases);

    /** The computer's own proxy, without a login. */
    static ProxySettings usual() {
        return new OfComputer(Optional.empty());
    }

    /** One case for each setting. */
    interface Cases<T> {
        T ofComputer(OfComputer settings);

        T none(None settings);

        T fixed(Fixed settings);
    }

    /**
     * The proxy this computer is set up with: the JDK's properties ({@code https.proxyHost}), else the variables
     * {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, else the operating system's.
     *
     * @param login for a proxy that wants one; where the variable holds a login, that one is used
     */
    record OfComputer(Optional<ProxyLogin> login) implements ProxySettings {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ofComputer(this);
        }
    }

    /** No proxy at all. */
    record None() implements ProxySettings {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.none(this);
        }
    }

    /**
     * An HTTP proxy of the person's choice.
     *
     * @param port 1 to 65535
     * @throws IllegalArgumentException if host or port cannot be one
     */
    record Fixed(String host, int port, Optional<ProxyLogin> login) implements ProxySettings {
        public Fixed {
            if (host.isBlank() || port < 1 || port > 65_535) {
                throw new IllegalArgumentException("No address of a proxy: " + host + ":" + port);
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.fixed(this);
        }
    }
}
