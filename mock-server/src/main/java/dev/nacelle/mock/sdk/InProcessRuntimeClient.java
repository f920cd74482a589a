package dev.nacelle.mock.sdk;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.endpoints.SageMakerRuntimeEndpointProvider;

/**
 * Makes the SDK's real client for the SageMaker Runtime, cut off from the network and from whatever AWS settings this
 * computer has: a broken {@code ~/.aws/config} or an odd {@code AWS_...} variable must not break the mock, and nobody's
 * keys are read.
 */
public final class InProcessRuntimeClient {
    // As the deployed function asks: two attempts of at most 10 s, 25 s in all.
    private static final int ATTEMPTS = 2;

    // As the workshop's Python functions ask: botocore's legacy mode.
    private static final int ATTEMPTS_IN_PYTHON = 5;
    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(10);

    /** After which a client gives its call up, attempts and the pauses between them together: 25 s. */
    public static final Duration WHOLE_CALL = Duration.ofSeconds(25);

    // No such host can exist (RFC 6761, 6.4), should a request ever leave this process.
    private static final URI NOWHERE = URI.create("http://runtime.sagemaker.invalid");

    // What the SDK's own rules make of an address that is given; they would be gone through for each call.
    private static final CompletableFuture<Endpoint> ENDPOINT = SageMakerRuntimeEndpointProvider.defaultProvider()
            .resolveEndpoint(
                    asked -> asked.endpoint(NOWHERE.toString()).useFips(false).useDualStack(false));

    private InProcessRuntimeClient() {}

    /**
     * A client whose requests that service answers.
     *
     * @param region signed into the requests
     */
    public static SageMakerRuntimeClient create(RuntimeService service, String region) {
        return create(service, region, ATTEMPTS);
    }

    /** The same with as many attempts as the workshop's functions in Python make: five. */
    public static SageMakerRuntimeClient asInTheWorkshop(RuntimeService service, String region) {
        return create(service, region, ATTEMPTS_IN_PYTHON);
    }

    private static SageMakerRuntimeClient create(RuntimeService service, String region, int attempts) {
        // The SDK reads the user's profile file while it builds a client, even one that was given another file, and the
        // number of attempts from a variable even when it is given in code. Only system properties come before both.
        var instead = Map.of(
                "aws.configFile", "/nonexistent/aws/config",
                "aws.sharedCredentialsFile", "/nonexistent/aws/credentials",
                "aws.maxAttempts", Integer.toString(attempts));
        return ScopedSystemProperties.during(
                instead, () -> build(new InProcessSdkHttpClient(service), region, attempts));
    }

    private static SageMakerRuntimeClient build(InProcessSdkHttpClient http, String region, int attempts) {
        return SageMakerRuntimeClient.builder()
                .httpClient(http)
                .endpointOverride(NOWHERE)
                .endpointProvider(asked -> ENDPOINT)
                .authSchemeProvider(new KnownAuthSchemes())
                .region(Region.of(region))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("MOCKACCESSKEY", "mock-secret")))
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .defaultsMode(DefaultsMode.LEGACY)
                .overrideConfiguration(call -> override(call, attempts))
                .build();
    }

    private static void override(ClientOverrideConfiguration.Builder call, int attempts) {
        call.scheduledExecutorService(new CallTimers())
                .apiCallTimeout(WHOLE_CALL)
                .apiCallAttemptTimeout(ONE_ATTEMPT)
                .compressionConfiguration(compression ->
                        compression.requestCompressionEnabled(false).minimumCompressionThresholdInBytes(0))
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(attempts)
                        .build());
    }
}
