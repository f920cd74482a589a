package dev.nacelle.mock.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Serves a page whose script sends a reading to an API of another origin and shows what came of it. */
final class PageServer implements AutoCloseable {
    private static final String PAGE = """
            <!doctype html>
            <title>A turbine's page</title>
            <p id="outcome">waiting</p>
            <script>
              const outcome = document.getElementById("outcome");
              fetch(new URLSearchParams(location.search).get("api"), {
                method: "POST",
                headers: {"Content-Type": "text/csv"},
                body: "TID008,HAWT,64,80,46,21,55,55,7,34,SE"
              })
                .then(answer => answer.text().then(text => outcome.textContent = answer.status + ": " + text))
                .catch(refused => outcome.textContent = "refused by the browser: " + refused);
            </script>
            """;

    private final HttpServer server;

    private PageServer(HttpServer server) {
        this.server = server;
    }

    static PageServer start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var page = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return new PageServer(server);
    }

    /** What browsers call its origin. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The page that calls that API. */
    URI pageCalling(URI api) {
        return URI.create(origin() + "/?api=" + api);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
