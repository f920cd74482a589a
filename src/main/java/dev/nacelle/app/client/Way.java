package dev.nacelle.app.client;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsCredentials;
import dev.nacelle.app.auth.CredentialsException;
import dev.nacelle.app.auth.SigV4Signature;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.contract.WireRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/** Sends a question with what proves who sends it: one way for each kind of authorization. */
final class Way implements Auth.Cases<Way.Going> {
    /** A way that was chosen and not yet gone. */
    interface Going {
        /** Sends and reads; tells whether the answer's body was longer than what was kept of it. */
        boolean go() throws IOException, CredentialsException;
    }

    private final Question question;
    private final Transport transport;
    private final Trace trace;
    private final Supplier<AwsCredentials> credentials;
    private final Clock clock;

    /** @param clock for the signature of calls to an API; SageMaker's own SDK has one of its own */
    Way(Question question, Transport transport, Trace trace, Supplier<AwsCredentials> credentials, Clock clock) {
        this.clock = clock;
        this.question = question;
        this.transport = transport;
        this.trace = trace;
        this.credentials = credentials;
    }

    @Override
    public Going none(Auth.None auth) {
        return () -> send(question.request());
    }

    @Override
    public Going header(Auth.Header auth) {
        return () -> send(with(question.request(), auth.name(), auth.value().reveal()));
    }

    @Override
    public Going bearer(Auth.Bearer auth) {
        return () -> send(with(
                question.request(), "Authorization", "Bearer " + auth.token().reveal()));
    }

    @Override
    public Going sigV4(Auth.SigV4 auth) {
        return () -> {
            var keys = credentials.get().find(auth.source());
            var signed = new SigV4Signature(auth, clock).sign(question.url().uri(), question.request(), keys);
            trace.prepared();
            return send(signed);
        };
    }

    @Override
    public Going direct(Auth.Direct auth) {
        return () -> {
            var keys = credentials.get().find(auth.source());
            var http = new SdkTransport(transport, trace);
            try (var client = SageMakerRuntimeClient.builder()
                    .httpClient(http)
                    .region(Region.of(auth.region()))
                    .endpointOverride(question.origin())
                    .credentialsProvider(() -> (software.amazon.awssdk.auth.credentials.AwsCredentials) keys)
                    .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                    .build()) {
                client.invokeEndpoint(invocation(auth));
            } catch (SdkException told) {
                if (http.failure().isPresent()) {
                    throw http.failure().get();
                }
                if (http.cut().isEmpty()) {
                    throw told;
                }
                // SageMaker's error is in the trace, in its own words.
            }
            return http.cut().orElse(false);
        };
    }

    private InvokeEndpointRequest invocation(Auth.Direct auth) {
        return InvokeEndpointRequest.builder()
                .endpointName(auth.endpointName())
                .contentType(question.mediaType())
                .accept(MediaTypes.JSON)
                .body(SdkBytes.fromByteArrayUnsafe(question.probe().body().bytes()))
                .build();
    }

    private boolean send(WireRequest request) throws IOException {
        return transport.exchange(question.url(), request, trace);
    }

    private static WireRequest with(WireRequest request, String name, String value) {
        return new WireRequest(
                request.method(),
                request.path(),
                request.query(),
                request.headers().with(name, value),
                request.body());
    }
}
