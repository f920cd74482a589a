package dev.nacelle.app.client;

import dev.nacelle.app.trust.ProxyRoutes;
import dev.nacelle.contract.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Tells a proxy at once who calls, if anybody said so, and reports it when the proxy wants to know more. */
final class ProxyAuth implements Authenticator {
    /** The status of a proxy that wants a login. */
    static final int LOGIN_WANTED = 407;

    private final ProxyRoutes routes;

    ProxyAuth(ProxyRoutes routes) {
        this.routes = routes;
    }

    /** The proxy wants a login, or another one. */
    static final class LoginWanted extends IOException {
        private final transient Headers headers;

        LoginWanted(Headers headers) {
            super("The proxy wants a login");
            this.headers = headers;
        }

        /** The proxy's answer. */
        Headers headers() {
            return headers;
        }
    }

    /** What the proxy for that address is told. */
    static Optional<String> header(ProxyRoutes routes, HttpUrl url) {
        return routes.login(url.uri())
                .map(login -> Credentials.basic(login.user(), login.password().reveal(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        var preemptive = response.challenges().stream()
                .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
        if (!preemptive) {
            throw new LoginWanted(headers(response));
        }
        return header(routes, response.request().url())
                .map(login -> response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", login)
                        .build())
                .orElse(null);
    }

    private static Headers headers(Response response) {
        var fields = new ArrayList<Headers.Field>();
        response.headers().forEach(pair -> fields.add(new Headers.Field(pair.getFirst(), pair.getSecond())));
        return new Headers(fields);
    }
}
