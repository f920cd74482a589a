package dev.nacelle.app.instance;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Hears a caller at this computer's own address; whoever knows the port, which stands in a file, may ring. */
final class Doorbell implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Doorbell.class.getName());
    private static final byte[] CALL = "nacelle to the front\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = "coming\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 1_500;

    private final ServerSocket socket;
    private final Runnable called;

    private Doorbell(ServerSocket socket, Runnable called) {
        this.socket = socket;
        this.called = called;
    }

    /** Begins to listen and writes the port into that file. */
    static Doorbell hang(Path portFile, Runnable called) throws IOException {
        var bell = new Doorbell(new ServerSocket(0, 4, InetAddress.getLoopbackAddress()), called);
        Files.writeString(portFile, Integer.toString(bell.socket.getLocalPort()), StandardCharsets.US_ASCII);
        var thread = new Thread(bell::listen, "doorbell");
        thread.setDaemon(true);
        thread.start();
        return bell;
    }

    /** Rings where that file says; whether it was heard. */
    static boolean ring(Path portFile) {
        try (var caller = new Socket()) {
            var port = Integer.parseInt(
                    Files.readString(portFile, StandardCharsets.US_ASCII).strip());
            caller.setSoTimeout(PATIENCE_MILLIS);
            caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            caller.getOutputStream().write(CALL);
            return Arrays.equals(ANSWER, caller.getInputStream().readNBytes(ANSWER.length));
        } catch (IOException | IllegalArgumentException unheard) {
            LOG.log(Level.DEBUG, "Nobody hears", unheard);
            return false;
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                caller.setSoTimeout(PATIENCE_MILLIS);
                if (Arrays.equals(CALL, caller.getInputStream().readNBytes(CALL.length))) {
                    caller.getOutputStream().write(ANSWER);
                    called.run();
                }
            } catch (SocketException closed) {
                LOG.log(Level.TRACE, "The bell was taken down, or the caller hung up", closed);
            } catch (IOException odd) {
                LOG.log(Level.DEBUG, "A caller said nothing of use", odd);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
