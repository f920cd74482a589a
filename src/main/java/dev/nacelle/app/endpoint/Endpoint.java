package dev.nacelle.app.endpoint;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP address that scores readings. Mock and live are two values of one type: who sends a reading need not know.
 *
 * @param kind whose address it is; for the badge and for words, never for the way of sending
 * @param uri absolute, http or https, with a host and without user and password; its query may be a secret
 * @throws IllegalArgumentException if the address is none of these
 */
public record Endpoint(Kind kind, URI uri) {
    /** Whose address it is. */
    public enum Kind {
        /** This program's own server on this computer. */
        MOCK,
        /** Anything else, as a rule an API in AWS. */
        LIVE
    }

    public Endpoint {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
            throw new IllegalArgumentException("An endpoint needs an absolute http or https address");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("An endpoint's address holds no user or password");
        }
    }

    /** The mock's address. */
    public static Endpoint mock(URI uri) {
        return new Endpoint(Kind.MOCK, uri);
    }

    /** A live address. */
    public static Endpoint live(URI uri) {
        return new Endpoint(Kind.LIVE, uri);
    }

    /** Whether this computer's mock answers there. */
    public boolean isMock() {
        return kind == Kind.MOCK;
    }

    /** Host and, where the address gives one, port: what a badge shows. */
    public String host() {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    /** The address without its query and fragment: safe to show, log and save. */
    public String address() {
        return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }

    /** The parts of an API Gateway address; nothing for any other. */
    public Optional<ApiAddress> api() {
        return ApiAddress.of(uri);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + address();
    }
}
