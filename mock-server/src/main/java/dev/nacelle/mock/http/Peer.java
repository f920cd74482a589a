package dev.nacelle.mock.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a caller is. */
public final class Peer {
    private Peer() {}

    /** Whether that address, in numbers, can only be this computer's. */
    public static boolean isThisComputer(String ip) {
        try {
            // Of numbers no name is looked up.
            return InetAddress.getByName(ip).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
