package dev.nacelle.emulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that a {@link LocalServer} has read to its end, and the way back to whoever sent it. */
final class LocalExchange {
    private static final int HEX = 16;

    private final OutputStream output;
    private final String path;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private LocalExchange(OutputStream output, String path, Map<String, List<String>> headers, byte[] body) {
        this.output = output;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    /** Reads the next one; nothing where the other side sends no more. */
    static Optional<LocalExchange> next(InputStream input, OutputStream output) throws IOException {
        var request = line(input);
        if (request.isEmpty()) {
            return Optional.empty();
        }
        var headers = headers(input);
        if (first(headers, "Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            output.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            output.flush();
        }
        return Optional.of(new LocalExchange(output, request.split(" ", -1)[1], headers, body(headers, input)));
    }

    /** As it was sent. */
    String path() {
        return path;
    }

    /** By name, the first letter large and the others small. */
    Map<String, List<String>> headers() {
        return headers;
    }

    /** The whole body. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Answers with that, in one piece. */
    void answer(int status, Map<String, String> fields, byte[] content) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(status).append(" -\r\n");
        fields.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
        var whole = new ByteArrayOutputStream(head.length() + content.length);
        whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(content);
        whole.writeTo(output);
        output.flush();
    }

    private static Map<String, List<String>> headers(InputStream input) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        for (var line = line(input); !line.isEmpty(); line = line(input)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(spelt(line.substring(0, colon)), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String spelt(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static byte[] body(Map<String, List<String>> headers, InputStream input) throws IOException {
        if (first(headers, "Transfer-encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent()) {
            return chunks(input);
        }
        return bytes(
                input, first(headers, "Content-length").map(Integer::parseInt).orElse(0));
    }

    private static byte[] chunks(InputStream input) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = size(line(input)); size > 0; size = size(line(input))) {
            all.writeBytes(bytes(input, size));
            line(input);
        }
        headers(input);
        return all.toByteArray();
    }

    private static int size(String line) {
        return Integer.parseInt(line.split(";", -1)[0].strip(), HEX);
    }

    private static byte[] bytes(InputStream input, int count) throws IOException {
        var read = input.readNBytes(count);
        if (read.length < count) {
            throw new EOFException("The body ends after " + read.length + " of " + count + " bytes");
        }
        return read;
    }

    /** Without its end; empty at the end of what is sent. */
    private static String line(InputStream input) throws IOException {
        var line = new StringBuilder();
        for (int next = input.read(); next != '\n' && next >= 0; next = input.read()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
