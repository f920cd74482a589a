package dev.nacelle.app.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * An API whose route takes calls with an AWS signature only, as far as the signature's time goes: five minutes off in
 * either direction, and it is refused in the words of AWS ("Troubleshooting AWS Signature Version 4 signing errors").
 */
public final class SigningApi implements AutoCloseable {
    private static final Duration SLACK = Duration.ofMinutes(5);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final HttpServer server;
    private volatile String said = "";

    public SigningApi() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/default/turbine-score";
    }

    /** Why the last call was refused; empty if it was not. */
    public String said() {
        return said;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        said = refusal(exchange).orElse("");
        var body = said.isEmpty() ? "0.25" : "{\"message\":\"" + said + "\"}";
        var headers = exchange.getResponseHeaders();
        headers.set("Apigw-Requestid", "JCJgriq-vHcEPMg=");
        headers.set("Content-Type", "application/json");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.isEmpty() ? 200 : 403, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Optional<String> refusal(HttpExchange exchange) {
        var stamp = exchange.getRequestHeaders().getFirst("X-Amz-Date");
        if (stamp == null) {
            return Optional.of("Missing Authentication Token");
        }
        var signed = Instant.from(STAMP.parse(stamp));
        var now = Instant.now();
        if (signed.isBefore(now.minus(SLACK))) {
            return Optional.of("Signature expired: %s is now earlier than %s (%s - 5 min.)"
                    .formatted(stamp, STAMP.format(now.minus(SLACK)), STAMP.format(now)));
        }
        return signed.isAfter(now.plus(SLACK))
                ? Optional.of("Signature not yet current: %s is still later than %s (%s + 5 min.)"
                        .formatted(stamp, STAMP.format(now.plus(SLACK)), STAMP.format(now)))
                : Optional.empty();
    }
}
