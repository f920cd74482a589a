package dev.nacelle.mock.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One connection that sends a reading, waits for the answer, and sends the next; broken, it connects again. */
final class SoakCaller implements Runnable {
    /** Stands for an answer that never came whole. */
    static final int BROKEN = 0;

    private static final int PATIENCE_MILLIS = 60_000;

    private final URI address;
    private final byte[] request;
    private final AtomicLong left;
    private final Map<Integer, Long> outcomes = new HashMap<>();
    private @Nullable Socket socket;

    /**
     * A caller of that address.
     *
     * @param left how many calls all callers still have to make
     */
    SoakCaller(URI address, String csv, AtomicLong left) {
        this.address = address;
        this.left = left;
        this.request = "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(address.getPath(), address.getAuthority(), csv.length(), csv)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** How often each status came; {@link #BROKEN} where none did. To be asked once the thread has ended. */
    Map<Integer, Long> outcomes() {
        return outcomes;
    }

    @Override
    public void run() {
        while (left.getAndDecrement() > 0) {
            outcomes.merge(call(), 1L, Long::sum);
        }
        hangUp();
    }

    private int call() {
        try {
            var connection = connection();
            connection.getOutputStream().write(request);
            return status(connection.getInputStream());
        } catch (IOException broken) {
            hangUp();
            return BROKEN;
        }
    }

    private Socket connection() throws IOException {
        var current = socket;
        if (current == null) {
            current = new Socket(address.getHost(), address.getPort());
            current.setTcpNoDelay(true);
            current.setSoTimeout(PATIENCE_MILLIS);
            socket = current;
        }
        return current;
    }

    private void hangUp() {
        var closing = socket;
        socket = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (IOException gone) {
            // Closed either way.
            return;
        }
    }

    private int status(InputStream unbuffered) throws IOException {
        var stream = new BufferedInputStream(unbuffered);
        var first = line(stream);
        if (!first.startsWith("HTTP/1.1 ")) {
            throw new IOException("No HTTP: " + first);
        }
        int length = 0;
        boolean closes = false;
        for (var field = line(stream).toLowerCase(Locale.ROOT); !field.isEmpty(); ) {
            length = field.startsWith("content-length:")
                    ? Integer.parseInt(field.substring(15).strip())
                    : length;
            closes |= field.equals("connection: close");
            field = line(stream).toLowerCase(Locale.ROOT);
        }
        if (stream.readNBytes(length).length < length) {
            throw new EOFException("The body is cut off");
        }
        if (closes) {
            hangUp();
        }
        return Integer.parseInt(first.substring(9, 12));
    }

    private static String line(InputStream stream) throws IOException {
        var line = new StringBuilder();
        for (int letter = stream.read(); letter != '\n'; letter = stream.read()) {
            if (letter < 0) {
                throw new EOFException("Only this came: " + line);
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }
}
