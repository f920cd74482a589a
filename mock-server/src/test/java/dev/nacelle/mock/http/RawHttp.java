package dev.nacelle.mock.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** HTTP letter by letter, for what a proper client would not send or would hide. */
public final class RawHttp {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final int PATIENCE_MILLIS = 300_000;

    private RawHttp() {}

    /** Sends these letters and gives the one answer that comes back, line ends as plain newlines. */
    public static String exchange(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var head = head(socket.getInputStream());
            var body = request.startsWith("HEAD ")
                    ? new byte[0]
                    : socket.getInputStream().readNBytes(length(head));
            return head + new String(body, StandardCharsets.UTF_8);
        }
    }

    private static String head(InputStream stream) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\n\n") < 0) {
            int letter = stream.read();
            if (letter < 0) {
                throw new EOFException("Only this came: " + head);
            }
            if (letter != '\r') {
                head.append((char) letter);
            }
        }
        return head.toString();
    }

    private static int length(String head) {
        var length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }
}
