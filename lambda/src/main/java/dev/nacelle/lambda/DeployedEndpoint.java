package dev.nacelle.lambda;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelEndpoint;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** The SageMaker endpoint as the deployed function asks it. */
final class DeployedEndpoint {
    private DeployedEndpoint() {}

    /** The endpoint of these settings, asked with the credentials and in the region found in the environment. */
    static ModelEndpoint of(FunctionSettings settings) {
        return of(settings, DeployedEndpoint::client);
    }

    /**
     * The endpoint of these settings.
     *
     * <p>A client that cannot be made (say, without a region) is an answer to each call, not an exception: Lambda would
     * make one out of it that API Gateway turns into a bare 500.
     */
    static ModelEndpoint of(FunctionSettings settings, Supplier<SageMakerRuntimeClient> client) {
        return settings.endpoint(usable -> {
            try {
                return new SageMakerEndpoint(primed(client.get(), usable), usable);
            } catch (SdkException noClient) {
                return ModelEndpoint.failing(new SageMakerFailures(usable.endpointName()).of(noClient));
            } catch (RuntimeException noClient) {
                return ModelEndpoint.failing(new Failure(
                        ErrorCode.INTERNAL_ERROR,
                        "The function could not set up its SageMaker client.",
                        noClient.toString()));
            }
        });
    }

    private static SageMakerRuntimeClient primed(SageMakerRuntimeClient client, FunctionSettings settings) {
        if (settings.primed()) {
            Priming.run(client, settings);
        }
        return client;
    }

    /** The HTTP client is whichever one is on the class path. */
    private static SageMakerRuntimeClient client() {
        var builder = SageMakerRuntimeClient.builder().overrideConfiguration(retries());
        ServiceAddress.usual(System.getenv(), System.getProperties().stringPropertyNames())
                .ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** How often a model is asked before the caller hears that it failed. */
    static ClientOverrideConfiguration retries() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(TimeLimits.ATTEMPTS)
                        .build())
                .build();
    }
}
