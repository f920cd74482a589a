package dev.nacelle.app.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;

/** Clients of computers that are not as usual, for the tests of every package. */
public final class Clients {
    private Clients() {}

    /** One whose clock has that time. */
    public static HttpScoringClient at(Clock clock) {
        return new HttpScoringClient(clock);
    }

    /**
     * One that measures by that clock.
     *
     * @param nanos how much time has passed
     */
    public static HttpScoringClient timedBy(LongSupplier nanos) {
        return new HttpScoringClient(nanos);
    }

    /** One for whom every name stands for this computer, and every connection to it ends at that port. */
    public static HttpScoringClient endingAt(int port) {
        return new HttpScoringClient(
                new Network(name -> List.of(InetAddress.getLoopbackAddress()), new EndingAt(port)));
    }

    private static final class EndingAt extends SocketFactory {
        private final int port;

        EndingAt(int port) {
            this.port = port;
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress wanted, int timeout) throws IOException {
                    super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int to) throws IOException {
            return connected();
        }

        @Override
        public Socket createSocket(String host, int to, InetAddress from, int fromPort) throws IOException {
            return connected();
        }

        @Override
        public Socket createSocket(InetAddress host, int to) throws IOException {
            return connected();
        }

        @Override
        public Socket createSocket(InetAddress host, int to, InetAddress from, int fromPort) throws IOException {
            return connected();
        }

        private Socket connected() throws IOException {
            var socket = createSocket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        }
    }
}
