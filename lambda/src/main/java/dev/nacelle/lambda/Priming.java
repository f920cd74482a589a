package dev.nacelle.lambda;

import dev.nacelle.contract.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/**
 * Calls before anyone calls, so that the first real one finds its classes loaded and SageMaker's name and
 * certificate known. It costs time at a start, and is worth it where nobody waits for the start.
 *
 * <p>One call goes from end to end over a model made up within the process. The others go to SageMaker, without a
 * reading and without a signature: they are refused before anyone looks at them, at nobody's cost.
 */
final class Priming {
    /** A start must not hang on a network that is not there. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** From the second on they take up the TLS session of the first, as the first call after a snapshot does. */
    private static final int CALLS_BEFORE_A_SNAPSHOT = 3;

    private static final byte[] EVENT = """
            {"version": "2.0", "headers": {"content-type": "text/csv"},
             "requestContext": {"http": {"method": "POST"}, "requestId": "priming"},
             "body": "TID008,HAWT,64,80,46,21,55,55,7,34,SE", "isBase64Encoded": false}
            """.getBytes(StandardCharsets.UTF_8);

    private Priming() {}

    /** Makes them. Whatever goes wrong, the function starts nonetheless. */
    static void run(SageMakerRuntimeClient client, FunctionSettings settings) {
        callMadeUpModel(settings);
        for (int call = 0; call < (settings.snapshot() ? CALLS_BEFORE_A_SNAPSHOT : 1); call++) {
            callUnsigned(client, settings);
        }
    }

    /** Signed as a real call is, by a provider of its own: credentials of a start must not outlive it in a snapshot. */
    private static void callMadeUpModel(FunctionSettings settings) {
        try (var model = new MadeUpModel();
                var client = SageMakerRuntimeClient.builder()
                        .overrideConfiguration(DeployedEndpoint.retries())
                        .endpointOverride(model.address())
                        .credentialsProvider(
                                DefaultCredentialsProvider.builder().build())
                        .build()) {
            var endpoint = new SageMakerEndpoint(client, settings);
            new TurbineScoreHandler((csv, timeLeft) -> endpoint.ask(csv, LONGEST), settings, System::nanoTime)
                    .handleRequest(new ByteArrayInputStream(EVENT), OutputStream.nullOutputStream(), null);
        } catch (IOException | RuntimeException inVain) {
            // Nothing is lost but the time it would have saved.
        }
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
}
