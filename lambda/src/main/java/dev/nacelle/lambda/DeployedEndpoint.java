package dev.nacelle.lambda;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelEndpoint;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** The SageMaker endpoint as the deployed function asks it. */
final class DeployedEndpoint {
    /** API Gateway hangs up after 30 s at most; the rest is for the way there and back. */
    private static final Duration WHOLE_CALL = Duration.ofSeconds(25);

    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(10);

    /** The SDK's own default is four: a slow endpoint would outlast API Gateway. */
    private static final int ATTEMPTS = 2;

    private DeployedEndpoint() {}

    /**
     * The endpoint named in the process's environment, asked with the credentials and in the region found there.
     *
     * <p>A client that cannot be made (say, without a region) is an answer to each call, not an exception: Lambda would
     * make one out of it that API Gateway turns into a bare 500.
     */
    static ModelEndpoint fromEnvironment() {
        try {
            return FunctionSettings.from(name -> Optional.ofNullable(System.getenv(name)))
                    .endpoint(name -> new SageMakerEndpoint(client(), name));
        } catch (RuntimeException noClient) {
            return ModelEndpoint.failing(new Failure(
                    ErrorCode.INTERNAL_ERROR,
                    "The function could not set up its SageMaker client.",
                    noClient.toString()));
        }
    }

    /** The HTTP client is whichever one is on the class path. */
    private static SageMakerRuntimeClient client() {
        return SageMakerRuntimeClient.builder().overrideConfiguration(limits()).build();
    }

    /** How long and how often a model is asked before the caller hears that it failed. */
    static ClientOverrideConfiguration limits() {
        return ClientOverrideConfiguration.builder()
                .apiCallTimeout(WHOLE_CALL)
                .apiCallAttemptTimeout(ONE_ATTEMPT)
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build())
                .build();
    }
}
