package dev.nacelle.mock.http;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/** One request off the socket and its response back on it. */
final class Exchange {
    // A caller that is still sending must be heard out, or it sees a broken connection instead of the 413.
    private static final long MOST_DRAINED_BYTES = 64L << 20;

    private Exchange() {}

    /** Reads a request; of a body longer than the limit one byte more than that, and throws the rest away. */
    static WireRequest read(HttpServletRequest request, int maxBodyBytes) throws IOException {
        return new WireRequest(
                request.getMethod(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                headers(request),
                body(request, maxBodyBytes));
    }

    /** The caller's address without the brackets that IPv6 has in URLs. */
    static String sourceIp(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    }

    /** Writes an answer with its body. */
    static void write(Delivery delivery, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writeHead(delivery.answer(), request, response);
        if (delivery.body().isPresent()) {
            delivery.body().get().write(response.getOutputStream());
        } else {
            response.getOutputStream().write(delivery.answer().body().bytes());
        }
    }

    /**
     * Sets status and headers to the letter. The servlet API would respell the content type, drop {@code Connection}
     * and add headers of its own.
     */
    static void writeHead(WireResponse answer, HttpServletRequest request, HttpServletResponse response) {
        var headers = ServletContextRequest.getServletContextRequest(request)
                .getServletContextResponse()
                .getWrapped()
                .getHeaders();
        headers.clear();
        boolean open = staysOpen(request);
        answer.headers().fields().forEach(field -> write(field, headers, open));
        response.setStatus(answer.status());
    }

    private static void write(Headers.Field field, HttpFields.Mutable headers, boolean open) {
        if (field.name().equalsIgnoreCase("Date")) {
            // The server's own survives clear().
            headers.put(field.name(), field.value());
        } else if (!field.name().equalsIgnoreCase("Connection")) {
            headers.add(field.name(), field.value());
        } else if (open) {
            // Under its own name the server would leave it out, as unneeded in HTTP/1.1.
            headers.add(new HttpField(null, field.name(), field.value()));
        }
    }

    private static boolean staysOpen(HttpServletRequest request) {
        return request.getProtocol().equals("HTTP/1.1") && !"close".equalsIgnoreCase(request.getHeader("Connection"));
    }

    private static Headers headers(HttpServletRequest request) {
        var fields = new ArrayList<Headers.Field>();
        for (var name : Collections.list(request.getHeaderNames())) {
            for (var value : Collections.list(request.getHeaders(name))) {
                fields.add(new Headers.Field(name, value));
            }
        }
        return new Headers(fields);
    }

    private static Body body(HttpServletRequest request, int maxBytes) throws IOException {
        var stream = request.getInputStream();
        long length = request.getContentLengthLong();
        if (length == 0) {
            return Body.empty();
        }
        // Of a length that is known, into an array of that length: most bodies are a line.
        var bytes = length > 0 && length <= maxBytes ? exactly((int) length, stream) : stream.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            drain(stream);
        }
        return Body.of(bytes);
    }

    private static byte[] exactly(int length, InputStream stream) throws IOException {
        var bytes = new byte[length];
        int count = stream.readNBytes(bytes, 0, length);
        return count == length ? bytes : Arrays.copyOf(bytes, count);
    }

    private static void drain(InputStream stream) throws IOException {
        var buffer = new byte[1 << 16];
        long drained = 0;
        int count = 0;
        while (count >= 0 && drained < MOST_DRAINED_BYTES) {
            count = stream.read(buffer);
            drained += count;
        }
    }
}
