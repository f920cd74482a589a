package dev.nacelle.app.gui;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An API that answers everything alike, with API Gateway's own header field. */
final class OneAnswer implements AutoCloseable {
    private final HttpServer server;

    private OneAnswer(HttpServer server) {
        this.server = server;
    }

    static OneAnswer serve(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Apigw-Requestid", "JCJgriq-vHcEPMg=");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return new OneAnswer(server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/default/turbine-score";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
