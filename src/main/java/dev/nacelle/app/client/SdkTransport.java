package dev.nacelle.app.client;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Lends the AWS SDK this program's own way out, for one call: the same proxy, trust and time limits, and the same trace
 * of what went over the wire.
 */
final class SdkTransport implements SdkHttpClient {
    private final Transport transport;
    private final Trace trace;
    private Optional<Boolean> cut = Optional.empty();
    private @Nullable IOException failure;

    SdkTransport(Transport transport, Trace trace) {
        this.transport = transport;
        this.trace = trace;
    }

    /** Whether the answer was cut off; nothing where none came, be it that nothing was asked. */
    Optional<Boolean> cut() {
        return cut;
    }

    /** What the network did, if that is why no answer came. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return send(request);
            }

            @Override
            public void abort() {
                trace.cancel();
            }
        };
    }

    @Override
    public String clientName() {
        return "Nacelle";
    }

    @Override
    public void close() {
        // The connections belong to the transport.
    }

    private HttpExecuteResponse send(HttpExecuteRequest execute) throws IOException {
        if (cut.isPresent() || failure != null) {
            throw new IOException("A second attempt, and one is shown");
        }
        try {
            trace.prepared();
            var url = HttpUrl.get(execute.httpRequest().getUri().toString());
            cut = Optional.of(transport.exchange(url, request(url, execute), trace));
        } catch (IOException broken) {
            failure = broken;
            throw broken;
        }
        return forSdk(trace.response().orElseThrow());
    }

    private static WireRequest request(HttpUrl url, HttpExecuteRequest execute) throws IOException {
        SdkHttpRequest http = execute.httpRequest();
        var body = body(execute);
        var headers = Headers.of(http.headers());
        if (headers.all(HeaderNames.CONTENT_LENGTH).isEmpty()) {
            headers = headers.with(HeaderNames.CONTENT_LENGTH, Integer.toString(body.size()));
        }
        var query = url.encodedQuery() == null ? "" : url.encodedQuery();
        return new WireRequest(http.method().name(), url.encodedPath(), query, headers, body);
    }

    private static Body body(HttpExecuteRequest execute) throws IOException {
        var content = execute.contentStreamProvider();
        if (content.isEmpty()) {
            return Body.empty();
        }
        try (var stream = content.get().newStream()) {
            return Body.of(stream.readAllBytes());
        }
    }

    private static HttpExecuteResponse forSdk(WireResponse response) {
        var http = SdkHttpResponse.builder().statusCode(response.status());
        response.headers().fields().forEach(field -> http.appendHeader(field.name(), field.value()));
        return HttpExecuteResponse.builder()
                .response(http.build())
                .responseBody(AbortableInputStream.create(
                        new ByteArrayInputStream(response.body().bytes())))
                .build();
    }
}
