package dev.nacelle.mock;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * The address a mock listens on.
 *
 * @param address one of this computer's
 */
record ListenAddress(InetAddress address) {

    /**
     * The address of that name or number.
     *
     * @throws MockStartException if the name means nothing
     */
    static ListenAddress of(String host) {
        try {
            return new ListenAddress(InetAddress.getByName(host));
        } catch (UnknownHostException unknown) {
            throw new MockStartException("There is no address \u201c" + host + "\u201d.", unknown);
        }
    }

    /** Its number. */
    String ip() {
        return address.getHostAddress();
    }

    /** Whether no other computer can reach it. */
    boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** How programs on this computer reach it. */
    URI uri(int port) {
        var host = address.isAnyLocalAddress() ? "127.0.0.1" : ip();
        return URI.create("http://%s:%d".formatted(isIpv6(host) ? "[" + host + "]" : host, port));
    }

    private boolean isIpv6(String host) {
        return address instanceof Inet6Address && host.contains(":");
    }
}
