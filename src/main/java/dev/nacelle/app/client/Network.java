package dev.nacelle.app.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;

/**
 * How calls get out of this computer.
 *
 * @param names finds what a name stands for
 * @param sockets makes the connections, not yet connected
 */
public record Network(Names names, SocketFactory sockets) {
    /** Finds what a name stands for. */
    public interface Names {
        /**
         * The addresses of that name, at least one.
         *
         * @throws UnknownHostException if it has none
         */
        List<InetAddress> addresses(String name) throws UnknownHostException;
    }

    /** This computer's own. */
    public static Network ofComputer() {
        return new Network(name -> List.of(InetAddress.getAllByName(name)), SocketFactory.getDefault());
    }
}
