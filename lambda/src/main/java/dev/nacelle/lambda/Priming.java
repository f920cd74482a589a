package dev.nacelle.lambda;

import dev.nacelle.contract.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClientBuilder;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/**
 * Calls before anyone calls, so that the first real one finds its classes loaded and SageMaker's name and
 * certificate known. It costs time at a start, and is worth it where nobody waits for the start.
 *
 * <p>Some calls go from end to end over a model made up within the process: one at an ordinary start; before a snapshot
 * so many that the compilers have seen them, over TLS and nearly each on a connection of its own, because the first
 * call after a snapshot has to open one. The last call goes to SageMaker, without a reading and without a signature: it is refused
 * before anyone looks at it, at nobody's cost.
 */
final class Priming {
    /** A start must not hang on a network that is not there. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** The first compiler takes up a method after 200 calls. Each client meets the server's certificate once anew. */
    private static final int CLIENTS = 5;

    private static final int CALLS_OF_EACH_CLIENT = 40;

    /** From where the SDK takes the trace header, and where Lambda's runtime puts it for each event. */
    private static final String TRACE_HEADER = "com.amazonaws.xray.traceHeader";

    /** What API Gateway brings in its two formats: the first call must not be the first to meet a field of them. */
    private static final List<byte[]> EVENTS = List.of(bytes("""
            {"version": "2.0", "routeKey": "ANY /priming", "rawPath": "/priming", "rawQueryString": "a=b",
             "headers": {"accept": "*/*", "content-type": "text/csv"}, "queryStringParameters": {"a": "b"},
             "requestContext": {"domainName": "localhost", "http": {"method": "POST"}, "requestId": "priming"},
             "body": "TID008,HAWT,64,80,46,21,55,55,7,34,SE", "isBase64Encoded": false}
            """), bytes("""
            {"version": "1.0", "resource": "/priming", "path": "/priming", "httpMethod": "POST",
             "headers": {"Accept": "*/*", "Content-Type": "text/csv"}, "queryStringParameters": null,
             "requestContext": {"domainName": "localhost", "httpMethod": "POST", "requestId": "priming"},
             "body": "TID008,HAWT,64,80,46,21,55,55,7,34,SE", "isBase64Encoded": false}
            """));

    private Priming() {}

    /** Makes them. Whatever goes wrong, the function starts nonetheless. */
    static void run(SageMakerRuntimeClient client, FunctionSettings settings) {
        System.setProperty(TRACE_HEADER, "Root=1-00000000-000000000000000000000000;Sampled=0");
        try {
            if (settings.snapshot()) {
                callOverTls(settings);
            } else {
                callOnce(settings);
            }
        } catch (IOException | GeneralSecurityException | RuntimeException inVain) {
            // Nothing is lost but the time it would have saved.
        }
        callUnsigned(client, settings);
        System.clearProperty(TRACE_HEADER);
    }

    private static void callOnce(FunctionSettings settings) throws IOException {
        try (var model = MadeUpModel.plain()) {
            call(model, 1, SageMakerRuntimeClient.builder(), settings);
        }
    }

    private static void callOverTls(FunctionSettings settings) throws IOException, GeneralSecurityException {
        var identity = ThrowAwayIdentity.make(Instant.now());
        try (var model = MadeUpModel.tls(identity.serverContext())) {
            for (int client = 0; client < CLIENTS; client++) {
                try (var http = TrustingHttp.client(identity.trust())) {
                    call(
                            model,
                            CALLS_OF_EACH_CLIENT,
                            SageMakerRuntimeClient.builder().httpClient(http),
                            settings);
                }
            }
        }
    }

    /** Signed as a real call is, by a provider of its own: credentials of a start must not outlive it in a snapshot. */
    private static void call(
            MadeUpModel model, int calls, SageMakerRuntimeClientBuilder builder, FunctionSettings settings)
            throws IOException {
        try (var credentials = DefaultCredentialsProvider.builder().build();
                var client = builder.overrideConfiguration(DeployedEndpoint.retries())
                        .endpointOverride(model.address())
                        .credentialsProvider(credentials)
                        .build()) {
            var endpoint = new SageMakerEndpoint(client, settings);
            var handler =
                    new TurbineScoreHandler((csv, timeLeft) -> endpoint.ask(csv, LONGEST), settings, System::nanoTime);
            callInTurn(handler, calls);
        }
    }

    /**
     * Calls that often, with events of both formats in turn, but no further than to the first without a score: a client
     * that gets none gets none the next time either, and forty waits in vain would hold the start up.
     */
    static void callInTurn(TurbineScoreHandler handler, int calls) throws IOException {
        var goesWell = true;
        for (int call = 0; call < calls && goesWell; call++) {
            goesWell = isScored(handler, EVENTS.get(call % EVENTS.size()));
        }
    }

    private static boolean isScored(TurbineScoreHandler handler, byte[] event) throws IOException {
        var result = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), result, null);
        return result.toString(StandardCharsets.UTF_8).contains("\"statusCode\":200");
    }

    /** By the real client: its TLS session is kept for the next connection. */
    private static void callUnsigned(SageMakerRuntimeClient client, FunctionSettings settings) {
        try {
            client.invokeEndpoint(InvokeEndpointRequest.builder()
                    .overrideConfiguration(unsigned(settings))
                    .endpointName(settings.endpointName())
                    .contentType(MediaTypes.CSV)
                    .body(SdkBytes.fromByteArrayUnsafe(new byte[0]))
                    .build());
        } catch (RuntimeException refused) {
            // As it is meant to be. Without a network, the first real call is answered with that.
        }
    }

    private static AwsRequestOverrideConfiguration unsigned(FunctionSettings settings) {
        var override = AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(LONGEST)
                .credentialsProvider(AnonymousCredentialsProvider.create());
        if (settings.snapshot()) {
            // A connection in a snapshot is broken in whatever starts from it.
            override.putHeader("Connection", "close");
        }
        return override.build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
