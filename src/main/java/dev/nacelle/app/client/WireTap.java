package dev.nacelle.app.client;

import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.trust.ProxyRoutes;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.io.IOException;
import java.net.Proxy;
import java.util.ArrayList;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The last to touch a request and the first to see its answer. Sends exactly the fields it was given, in their order:
 * the library's own ones are taken off. Hands the library a bare 200 in the answer's place, so that it can act on nothing
 * the answer says: it neither follows, nor repeats (a 503 with {@code Retry-After: 0}, a 407), nor unpacks.
 */
final class WireTap implements Interceptor {
    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";
    private static final int LEAST_STATUS = 100;
    private static final int GREATEST_STATUS = 599;

    private final ProxyRoutes routes;

    WireTap(ProxyRoutes routes) {
        this.routes = routes;
    }

    /** What goes out, and where it is told what happens. No record: its text would hold the secrets. */
    static final class Outgoing {
        private final Headers headers;
        private final Trace trace;
        private final WireRequest shown;

        /** @param headers with their secrets */
        Outgoing(Headers headers, Trace trace, WireRequest shown) {
            this.headers = headers;
            this.trace = trace;
            this.shown = shown;
        }

        Trace trace() {
            return trace;
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var outgoing = outgoing(chain.request());
        var headers = headers(outgoing.headers);
        if (isPlainProxy(chain)) {
            ProxyAuth.header(routes, chain.request().url()).ifPresent(login -> {
                headers.add(PROXY_AUTHORIZATION, login);
                outgoing.trace.sending(withHiddenLogin(outgoing.shown));
            });
        }
        var response = chain.proceed(
                chain.request().newBuilder().headers(headers.build()).build());
        if (response.code() < LEAST_STATUS || response.code() > GREATEST_STATUS) {
            throw new NotHttpException("HTTP status " + response.code());
        }
        outgoing.trace.head(response.code(), headers(response.headers()));
        return response.newBuilder()
                .code(200)
                .headers(new okhttp3.Headers.Builder().build())
                .build();
    }

    private static boolean isPlainProxy(Chain chain) {
        var connection = chain.connection();
        return connection != null
                && connection.route().proxy().type() == Proxy.Type.HTTP
                && !chain.request().isHttps();
    }

    private static Outgoing outgoing(Request request) {
        @Nullable Outgoing outgoing = request.tag(Outgoing.class);
        if (outgoing == null) {
            throw new IllegalStateException("A request without what it is to send");
        }
        return outgoing;
    }

    private static WireRequest withHiddenLogin(WireRequest shown) {
        return new WireRequest(
                shown.method(),
                shown.path(),
                shown.query(),
                shown.headers().with(PROXY_AUTHORIZATION, Secret.HIDDEN),
                shown.body());
    }

    private static okhttp3.Headers.Builder headers(Headers headers) {
        var builder = new okhttp3.Headers.Builder();
        headers.fields().forEach(field -> builder.addUnsafeNonAscii(field.name(), field.value()));
        return builder;
    }

    private static Headers headers(okhttp3.Headers headers) {
        var fields = new ArrayList<Headers.Field>();
        for (int i = 0; i < headers.size(); i++) {
            fields.add(new Headers.Field(headers.name(i), headers.value(i)));
        }
        return new Headers(fields);
    }
}
