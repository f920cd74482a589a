package dev.nacelle.mock.sdk;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * An HTTP client for the AWS SDK that hands each request, marshalled and signed as it would go out, to a service in
 * this process. Faster than a socket, and it cannot run out of server threads that wait for each other.
 */
final class InProcessSdkHttpClient implements SdkHttpClient {
    private final RuntimeService service;

    InProcessSdkHttpClient(RuntimeService service) {
        this.service = service;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return forSdk(service.answer(onWire(request)));
            }

            @Override
            public void abort() {
                // Whoever aborts also interrupts the thread that waits for the service, and that ends the wait.
            }
        };
    }

    @Override
    public String clientName() {
        return "InProcess";
    }

    @Override
    public void close() {
        // Holds no connections.
    }

    private static WireRequest onWire(HttpExecuteRequest execute) throws IOException {
        SdkHttpRequest request = execute.httpRequest();
        return new WireRequest(
                request.method().name(),
                request.encodedPath(),
                request.encodedQueryParameters().orElse(""),
                headers(request),
                body(execute));
    }

    private static Headers headers(SdkHttpRequest request) {
        // The map that the request gives is a copy, made anew each time.
        var fields = new ArrayList<Headers.Field>(request.numHeaders());
        request.forEachHeader((name, values) -> {
            for (var value : values) {
                fields.add(new Headers.Field(name, value));
            }
        });
        return new Headers(fields);
    }

    private static Body body(HttpExecuteRequest execute) throws IOException {
        var content = execute.contentStreamProvider();
        return content.isEmpty() ? Body.empty() : Body.of(Payload.bytes(content.get()));
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
