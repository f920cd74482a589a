package dev.nacelle.mock;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

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
        return URI.create("http://%s:%s".formatted(isIpv6(host) ? "[" + host + "]" : host, port));
    }

    /** How programs on other computers reach it; empty if they cannot, or if this computer is on no network. */
    List<URI> roomUris(int port) {
        if (isLoopback()) {
            return List.of();
        }
        return address.isAnyLocalAddress()
                ? networkAddresses()
                        .map(ip -> URI.create("http://%s:%s".formatted(ip, port)))
                        .toList()
                : List.of(uri(port));
    }

    // Of the fourth version only: nobody reads out the others.
    private static Stream<String> networkAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(ip -> ip instanceof Inet4Address && !ip.isLoopbackAddress() && !ip.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress);
        } catch (SocketException noNetwork) {
            return Stream.empty();
        }
    }

    private boolean isIpv6(String host) {
        return address instanceof Inet6Address && host.contains(":");
    }
}
