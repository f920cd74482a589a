package dev.nacelle.app.gui;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Calls the mock as any other program on this computer would. */
final class Outside {
    private Outside() {}

    /** The status of the answer. */
    static int post(URI address, String mediaType, String body) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", mediaType);
        connection.setRequestProperty("User-Agent", "curl/7.88.1");
        connection.setRequestProperty("Authorization", "Bearer a-secret-token");
        connection.setDoOutput(true);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        // Of a length told beforehand: else the JDK sends a POST again by itself where a connection breaks.
        connection.setFixedLengthStreamingMode(bytes.length);
        connection.getOutputStream().write(bytes);
        return status(connection);
    }

    /** The status of the answer. */
    static int get(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("User-Agent", "Mozilla/5.0 (X11; Linux x86_64)");
        return status(connection);
    }

    /** Ends the call, too: one whose answer nobody reads to its end holds its connection until the next collection. */
    private static int status(HttpURLConnection connection) throws IOException {
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
